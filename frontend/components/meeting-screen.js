/*
 * <meeting-screen>: the screen of a meeting room. enter() asks the browser for its whole screen, shows the parts around it
 * scene by scene (attribute "scene", from 1; the style sheet says which part belongs to which), and fires "refresh" every
 * minute while the page can be seen. Arrows turn by hand, the blank holds the scene, Esc or four hours fire "leave".
 */
(() => {
    const MINUTE = 60000;
    const MOST = 240;
    const SCENE = 20000;
    const SCENES = 3;

    class MeetingScreen extends HTMLElement {
        connectedCallback() {
            this.onKey = (event) => this.key(event);
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
            this.turn(1);
            this.hold(false);
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

        key(event) {
            if (event.key === 'Escape') {
                this.leave();
            } else if (event.key === 'ArrowRight' || event.key === 'PageDown') {
                this.turn(this.scene + 1);
            } else if (event.key === 'ArrowLeft' || event.key === 'PageUp') {
                this.turn(this.scene - 1);
            } else if (event.key === ' ' && event.target === document.body) {
                event.preventDefault();
                this.hold(!this.held);
            }
        }

        /* Whoever turns by hand sees the scene for its full time. */
        turn(to) {
            this.scene = ((to + SCENES - 1) % SCENES) + 1;
            this.setAttribute('scene', this.scene);
            if (this.scenes && !this.held) {
                this.hold(false);
            }
        }

        hold(held) {
            this.held = held;
            this.toggleAttribute('held', held);
            clearInterval(this.scenes);
            this.scenes = held ? null : setInterval(() => this.turn(this.scene + 1), SCENE);
        }

        leave() {
            if (this.timer) {
                this.stop();
                this.dispatchEvent(new CustomEvent('leave'));
            }
        }

        stop() {
            clearInterval(this.timer);
            clearInterval(this.scenes);
            this.timer = null;
            this.scenes = null;
            this.removeAttribute('scene');
            this.removeAttribute('held');
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
