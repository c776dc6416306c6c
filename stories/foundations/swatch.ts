/** A patch of one colour token. Its colour is set through CSSOM: a style attribute would break the page's CSP. */
class StorySwatch extends HTMLElement {
  connectedCallback(): void {
    this.style.setProperty('background', `var(${this.getAttribute('token') ?? ''})`);
  }
}

if (!customElements.get('story-swatch')) customElements.define('story-swatch', StorySwatch);
