// @ts-check

/**
 * The element with this id, which the page is known to have.
 * @template {HTMLElement} [T=HTMLElement]
 * @param {string} id
 * @returns {T}
 */
export function byId(id) {
  return /** @type {T} */ (document.getElementById(id));
}

/**
 * A new element. Children are nodes or texts; texts are never markup.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Readonly<Record<string, string>>} attributes
 * @param {readonly (Node | string)[]} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(tag, attributes = {}, children = []) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * Makes `parent` hold exactly these children. Nodes that are equal to what stands in their place stay, so that focus
 * and scroll position do too.
 * @param {Element} parent
 * @param {readonly Element[]} children
 */
export function fill(parent, children) {
  const old = [...parent.children];
  children.forEach((child, index) => {
    const there = old[index];
    if (!there) parent.append(child);
    else if (!there.isEqualNode(child)) there.replaceWith(child);
  });
  for (const surplus of old.slice(children.length)) surplus.remove();
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {string | null} value
 */
export function setAttribute(element, name, value) {
  if (value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
