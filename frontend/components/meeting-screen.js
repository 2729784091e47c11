/*
 * <meeting-screen>: the screen of a meeting room. enter() asks the browser for its whole screen and fires "refresh" every
 * minute while the page can be seen; Esc, or four hours, fire "leave".
 */
(() => {
    const MINUTE = 60000;
    const MOST = 240;

    class MeetingScreen extends HTMLElement {
        connectedCallback() {
            this.onKey = (event) => {
                if (event.key === 'Escape') {
                    this.leave();
                }
            };
            this.onScreen = () => {
                if (!document.fullscreenElement) {
                    this.leave();
                }
            };
        }

        disconnectedCallback() {
            this.stop();
        }

        enter() {
            if (this.timer) {
                return;
            }
            this.times = 0;
            this.timer = setInterval(() => this.tick(), MINUTE);
            document.addEventListener('keydown', this.onKey);
            document.addEventListener('fullscreenchange', this.onScreen);
            /* Where the browser refuses, the figures fill the window all the same. */
            document.documentElement.requestFullscreen?.().catch(() => {});
        }

        tick() {
            if (++this.times > MOST) {
                this.leave();
            } else if (document.visibilityState === 'visible') {
                this.dispatchEvent(new CustomEvent('refresh'));
            }
        }

        leave() {
            if (this.timer) {
                this.stop();
                this.dispatchEvent(new CustomEvent('leave'));
            }
        }

        stop() {
            clearInterval(this.timer);
            this.timer = null;
            document.removeEventListener('keydown', this.onKey);
            document.removeEventListener('fullscreenchange', this.onScreen);
            if (document.fullscreenElement) {
                document.exitFullscreen().catch(() => {});
            }
        }
    }

    if (!customElements.get('meeting-screen')) {
        customElements.define('meeting-screen', MeetingScreen);
    }
})();
