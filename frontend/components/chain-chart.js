/*
 * <chain-chart>: draws one chart of the product with Apache ECharts, told what to draw by the property "spec" (JSON, see
 * ChartPayload). Colours come from the tokens of the style sheet, so that the dark screen of a meeting needs no second set.
 * It says what was clicked by the event "pick" with the row and the column; the table beside it does the same by links.
 */
(() => {
    const TOKENS = {
        GREEN: '--light-green',
        YELLOW: '--chart-yellow',
        RED: '--light-red',
        BLUE: '--light-blue',
        GREY: '--chart-grey',
        PRIMARY: '--primary',
        FAINT: '--chart-faint',
    };
    const ROW = 30;
    const CELL = 34;
    /* As wide as on a page of A4 with the sign no smaller than the words beside it. */
    const PAPER = { width: 600, row: 16, text: 0.85, bar: '72%' };

    class ChainChart extends HTMLElement {
        connectedCallback() {
            if (Object.hasOwn(this, 'spec')) {
                const early = this.spec;
                delete this.spec;
                this.spec = early;
            }
            this.observer = new ResizeObserver(() => this.fit());
            this.observer.observe(this);
            this.onPaper = () => this.print(true);
            this.onScreen = () => this.print(false);
            window.addEventListener('beforeprint', this.onPaper);
            window.addEventListener('afterprint', this.onScreen);
            this.draw();
        }

        disconnectedCallback() {
            this.observer?.disconnect();
            window.removeEventListener('beforeprint', this.onPaper);
            window.removeEventListener('afterprint', this.onScreen);
            this.chart?.dispose();
            this.chart = null;
            this.ground?.remove();
            this.ground = null;
        }

        set spec(text) {
            this.data = text ? JSON.parse(text) : null;
            this.draw();
        }

        /* Measured before it is laid out a chart would be 100 pixels wide for ever. */
        fit() {
            const look = this.clientWidth + this.token('--ink');
            if (this.clientWidth && look !== this.look) {
                this.look = look;
                this.draw();
            }
        }

        /* Bars are many: on paper they stand closer and their words keep their size. The other charts only scale. */
        print(paper) {
            this.paper = paper && this.data?.kind === 'bars';
            if (this.chart && this.data?.kind === 'bars') {
                this.draw();
                this.chart.getZr().flush();
            }
        }

        width() {
            return this.paper ? parseInt(this.token('--chart-paper'), 10) || PAPER.width : this.clientWidth;
        }

        draw() {
            if (!this.isConnected || !this.data || !window.echarts || !this.clientWidth) {
                return;
            }
            const height = this.heightOf(this.data);
            this.style.height = height + 'px';
            if (!this.chart) {
                this.ground = document.createElement('div');
                this.append(this.ground);
                this.chart = window.echarts.init(this.ground, null, {
                    renderer: 'svg',
                    width: this.width(),
                    height,
                });
                this.chart.on('click', (event) => this.clicked(event));
            }
            this.chart.resize({ width: this.width(), height });
            this.chart.setOption(this.option(), true);
            this.scalable(height);
        }

        /* Paper has another width than the screen: the picture scales with its frame. */
        scalable(height) {
            const svg = this.ground.querySelector('svg');
            svg?.setAttribute('viewBox', `0 0 ${this.width()} ${height}`);
            svg?.setAttribute('aria-hidden', 'true');
        }

        heightOf(data) {
            const big = this.big() ? 1.35 : 1;
            switch (data.kind) {
                case 'bars':
                    if (this.paper) {
                        return data.rows.length * PAPER.row + this.legend();
                    }
                    return this.limited((data.rows.length * ROW + this.legend() + 10) * big);
                case 'heat':
                    return this.limited((data.rows.length * CELL + 40) * big);
                case 'dial':
                    return Math.round(190 * big);
                default:
                    return Math.round(220 * big);
            }
        }

        /* Where nobody scrolls many rows stand closer, so that the picture fits. */
        limited(height) {
            return Math.round(Math.min(height, parseInt(this.token('--chart-most'), 10) || height));
        }

        /* On a phone the names of the lights need two lines. */
        legend() {
            return this.width() < 420 ? 58 : 34;
        }

        big() {
            return this.token('--chart-scale') === 'big';
        }

        token(name) {
            return getComputedStyle(this).getPropertyValue(name).trim();
        }

        tone(name) {
            return this.token(TOKENS[name]);
        }

        text(size) {
            return {
                color: this.token('--ink'),
                fontFamily: this.token('--lumo-font-family'),
                fontSize: Math.round(size * (this.paper ? PAPER.text : this.big() ? 1.35 : 1)),
            };
        }

        option() {
            const kind = { bars: 'bars', curves: 'curves', heat: 'heat', dial: 'dial' }[this.data.kind];
            return { animation: false, textStyle: this.text(13), ...this[kind]() };
        }

        /* Names as wide as the longest, but never more than a third of the picture. */
        names() {
            const longest = Math.max(2, ...this.data.rows.map((row) => row.name.length));
            const size = this.text(13).fontSize;
            return Math.min(longest * size + 12, this.width() * 0.34);
        }

        /* Names that would be the same without their ends, as of units of one kind, are cut in their middle. */
        cut(width) {
            const fits = Math.floor(width / this.text(13).fontSize);
            const heads = this.data.rows.map((row) => row.name.slice(0, fits - 1));
            const twins = (name) => heads.filter((head) => name.startsWith(head)).length > 1;
            return (name) =>
                name.length > fits && fits > 6 && twins(name)
                    ? name.slice(0, fits - 5) + '…' + name.slice(-4)
                    : name;
        }

        nameAxis() {
            return {
                type: 'category',
                inverse: true,
                triggerEvent: true,
                data: this.data.rows.map((row) => row.name),
                axisLine: { show: false },
                axisTick: { show: false },
                axisLabel: {
                    ...this.text(13),
                    width: this.names() - 8,
                    overflow: 'truncate',
                    interval: 0,
                    formatter: this.cut(this.names() - 8),
                },
            };
        }

        bars() {
            const { series, rows } = this.data;
            const last = series.length - 1;
            const drawn = series.map((each, column) => ({
                type: 'bar',
                stack: 'all',
                name: each.name,
                barWidth: this.paper ? PAPER.bar : '56%',
                itemStyle: { color: this.tone(each.tone) },
                cursor: 'pointer',
                label: {
                    show: true,
                    ...this.text(12),
                    color: this.token('--chart-on'),
                    formatter: ({ value }) => (value > 0 ? value : ''),
                },
                labelLayout: { hideOverlap: true },
                data: rows.map((row) => row.values[column]),
            }));
            drawn.push({
                type: 'bar',
                stack: 'all',
                silent: true,
                legendHoverLink: false,
                data: rows.map(() => 0),
                label: {
                    show: last >= 0,
                    position: 'right',
                    ...this.text(13),
                    color: this.token('--ink-faint'),
                    formatter: ({ dataIndex }) => rows[dataIndex].note,
                },
            });
            return {
                grid: { left: this.names(), right: 44, top: this.legend(), bottom: 4 },
                legend: {
                    top: 0,
                    left: 0,
                    itemWidth: 12,
                    itemHeight: 12,
                    textStyle: this.text(12),
                    selectedMode: false,
                    data: series.map((each) => each.name),
                },
                tooltip: this.tip(),
                xAxis: { type: 'value', show: false },
                yAxis: this.nameAxis(),
                series: drawn,
            };
        }

        curves() {
            const { series, rows } = this.data;
            return {
                grid: { left: 8, right: 18, top: 36, bottom: 4, containLabel: true },
                legend: { top: 0, left: 0, textStyle: this.text(12), selectedMode: false },
                tooltip: this.tip(),
                xAxis: {
                    type: 'category',
                    data: rows.map((row) => row.name),
                    axisLine: { lineStyle: { color: this.token('--line') } },
                    axisTick: { show: false },
                    axisLabel: this.text(12),
                },
                yAxis: {
                    type: 'value',
                    splitLine: { lineStyle: { color: this.token('--line-soft') } },
                    axisLabel: this.text(12),
                },
                series: series.map((each, column) => ({
                    type: 'line',
                    name: each.name,
                    color: this.tone(each.tone),
                    lineStyle: { width: each.dashed ? 2 : 3, type: each.dashed ? 'dashed' : 'solid' },
                    symbol: each.dashed ? 'emptyCircle' : 'circle',
                    symbolSize: 7,
                    cursor: 'pointer',
                    data: rows.map((row) => row.values[column]),
                })),
            };
        }

        heat() {
            const { heads, rows, tone, full } = this.data;
            const points = [];
            rows.forEach((row, y) =>
                row.values.forEach((value, x) => points.push({ value: [x, y, value], text: row.texts[x] }))
            );
            return {
                grid: { left: this.names(), right: 8, top: 4, bottom: 26 },
                tooltip: this.tip(),
                visualMap: {
                    show: false,
                    min: 0,
                    max: Math.max(full, 1),
                    inRange: { color: [this.token('--chart-ground'), this.tone(tone)] },
                },
                xAxis: {
                    type: 'category',
                    data: heads,
                    axisLine: { show: false },
                    axisTick: { show: false },
                    axisLabel: { ...this.text(12), interval: 0, hideOverlap: true },
                },
                yAxis: this.nameAxis(),
                series: [
                    {
                        type: 'heatmap',
                        data: points,
                        cursor: 'pointer',
                        itemStyle: { borderColor: this.token('--card'), borderWidth: 2 },
                        label: {
                            show: true,
                            ...this.text(12),
                            formatter: ({ data }) => (data.value[2] > full / 2 ? `{on|${data.text}}` : data.text),
                            rich: { on: { ...this.text(12), color: this.token('--chart-on') } },
                        },
                    },
                ],
            };
        }

        dial() {
            const { value, text, tone, marks } = this.data;
            const frame = {
                type: 'gauge',
                startAngle: 180,
                endAngle: 0,
                min: 0,
                max: 100,
                center: ['50%', '82%'],
                radius: '104%',
                splitNumber: 100,
                axisTick: { show: false },
                splitLine: { show: false },
                title: { show: false },
            };
            const ring = this.big() ? 26 : 18;
            return {
                series: [
                    {
                        ...frame,
                        pointer: { show: false },
                        progress: { show: value !== undefined, width: ring, itemStyle: { color: this.tone(tone) } },
                        axisLine: { lineStyle: { width: ring, color: [[1, this.token('--line')]] } },
                        axisLabel: {
                            ...this.text(12),
                            distance: -ring - 24,
                            formatter: (at) => (marks.includes(Math.round(at)) ? Math.round(at) : ''),
                        },
                        detail: {
                            ...this.text(value === undefined ? 16 : 30),
                            fontWeight: 700,
                            offsetCenter: [0, '-12%'],
                            formatter: text,
                        },
                        data: [{ value: value ?? 0 }],
                    },
                    ...marks.map((mark) => ({
                        ...frame,
                        silent: true,
                        axisLine: { show: false },
                        axisLabel: { show: false },
                        detail: { show: false },
                        pointer: {
                            icon: 'rect',
                            width: 2,
                            length: ring + 6,
                            offsetCenter: [0, -this.radius() + ring + 3],
                            itemStyle: { color: this.token('--ink') },
                        },
                        data: [{ value: mark }],
                    })),
                ],
            };
        }

        radius() {
            return (Math.min(this.clientWidth, this.heightOf(this.data)) / 2) * 1.04;
        }

        tip() {
            return {
                confine: true,
                textStyle: { ...this.text(13), color: this.token('--ink') },
                backgroundColor: this.token('--card'),
                borderColor: this.token('--line'),
                formatter: ({ seriesType, seriesIndex, dataIndex, data }) => {
                    const heat = seriesType === 'heatmap';
                    const row = this.data.rows[heat ? data.value[1] : dataIndex];
                    const column = heat ? data.value[0] : seriesIndex;
                    return row && column < this.data.heads.length
                        ? this.plain(`${row.name}　${this.data.heads[column]}　${row.texts[column]}`)
                        : '';
                },
            };
        }

        /* Names are data: they never become markup. */
        plain(words) {
            const span = document.createElement('span');
            span.textContent = words;
            return span.innerHTML;
        }

        clicked(event) {
            const heat = event.seriesType === 'heatmap';
            if (event.componentType === 'yAxis') {
                this.pick(this.data.rows.findIndex((row) => row.name === event.value), -1);
            } else if (heat) {
                this.pick(event.data.value[1], event.data.value[0]);
            } else if (event.componentType === 'series' && this.data.kind !== 'dial') {
                this.pick(event.dataIndex, event.seriesIndex);
            } else if (this.data.kind === 'dial') {
                this.pick(0, 0);
            }
        }

        pick(row, column) {
            this.dispatchEvent(new CustomEvent('pick', { detail: { row, column } }));
        }
    }

    if (!customElements.get('chain-chart')) {
        customElements.define('chain-chart', ChainChart);
    }
})();
