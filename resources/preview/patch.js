// Runs in a world of its own inside the preview; scripts of the page itself never run.
"use strict";
globalThis.newsdesk = (() => {
  const bodyOf = (root) => root.querySelector("div.body");
  const parse = (html) => new DOMParser().parseFromString(html, "text/html");
  const fragment = (html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content;
  };

  // Keeps what is equal at both ends, so that reading position and pictures stay.
  const exchangeChildren = (old, fresh, exchange) => {
    const before = [...old.childNodes], after = [...fresh.childNodes];
    let start = 0, end = 0;
    const most = Math.min(before.length, after.length);
    while (start < most && before[start].isEqualNode(after[start])) start++;
    while (end < most - start && before.at(-1 - end).isEqualNode(after.at(-1 - end))) end++;
    exchange(before.slice(start, before.length - end), after.slice(start, after.length - end), old);
  };
  const replace = (gone, come, parent) => {
    const anchor = gone.length ? gone.at(-1).nextSibling : null;
    const place = gone.length ? anchor : placeOf(come, parent);
    gone.forEach((node) => node.remove());
    parent.insertBefore(collect(come), place);
  };
  const placeOf = (come, parent) => {
    const following = come.length ? come.at(-1).nextSibling : null;
    if (!following) return null;
    let back = 0;
    for (let node = following; node.nextSibling; node = node.nextSibling) back++;
    return parent.childNodes[parent.childNodes.length - 1 - back] ?? null;
  };
  const collect = (nodes) => {
    const all = document.createDocumentFragment();
    nodes.forEach((node) => all.append(document.adoptNode(node)));
    return all;
  };
  const sameTag = (a, b) => a.nodeType === 1 && b.nodeType === 1 && a.tagName === b.tagName;
  const holdsBody = (node) => node.nodeType === 1 && (node.matches("div.body") || bodyOf(node) !== null);
  const copyAttributes = (old, fresh) => {
    for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
    for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  };
  // Goes down only along the way to the body: everything beside it is small and replaced whole.
  const morph = (old, fresh, keepBody) => {
    copyAttributes(old, fresh);
    if (keepBody && old.matches("div.body")) return;
    exchangeChildren(old, fresh, (gone, come, parent) => {
      const was = gone.find(holdsBody), is = come.find(holdsBody);
      if (!was || !is || !sameTag(was, is)) return replace(gone, come, parent);
      replaceBeside(gone, come, was, is, parent);
      morph(was, is, keepBody);
    });
  };
  const replaceBeside = (gone, come, was, is, parent) => {
    const cut = come.indexOf(is);
    gone.forEach((node) => node === was || node.remove());
    parent.insertBefore(collect(come.slice(0, cut)), was);
    parent.insertBefore(collect(come.slice(cut + 1)), was.nextSibling);
  };
  const morphHead = (fresh) => {
    if (!document.head.isEqualNode(fresh.head)) exchangeChildren(document.head, fresh.head, replace);
  };
  const show = (html, keepBody) => {
    const fresh = parse(html);
    copyAttributes(document.documentElement, fresh.documentElement);
    morphHead(fresh);
    morph(document.body, fresh.body, keepBody);
    return true;
  };

  const sheet = new CSSStyleSheet();
  return {
    // The whole page anew; what did not change stays in place.
    whole: (html) => show(html, false),
    // All but the body's blocks.
    frame: (html) => show(html, true),
    // Some blocks of the body; false if the page does not hold what the caller believes.
    splice: (at, remove, html, before) => {
      const body = bodyOf(document);
      if (!body || body.children.length !== before) return false;
      const old = [...body.children].slice(at, at + remove);
      const place = body.children[at + remove] ?? null;
      body.insertBefore(fragment(html), place);
      old.forEach((node) => node.remove());
      return true;
    },
    // Brings a place in a block into view if it is not: `part` is how far down the block.
    follow: (index, part, smooth) => {
      const block = bodyOf(document)?.children[index];
      if (!block) return false;
      const box = block.getBoundingClientRect(), y = box.top + box.height * part, margin = innerHeight * 0.08;
      if (y >= margin && y <= innerHeight - margin * 2) return false;
      const still = !smooth || matchMedia("(prefers-reduced-motion: reduce)").matches;
      scrollBy({ top: y - innerHeight * 0.35, behavior: still ? "instant" : "smooth" });
      return true;
    },
    scrollTo: (y) => (window.scrollTo({ top: y, behavior: "instant" }), true),
    // Light or dark on the screen only: paper stays as the page's own print style has it.
    dress: (scheme) => {
      sheet.replaceSync(
        `@media screen { :root { color-scheme: ${scheme} !important; }
          ::-webkit-scrollbar { width: 10px; height: 10px; background: transparent; }
          ::-webkit-scrollbar-thumb { background: ${scheme === "dark" ? "#34373c" : "#e3e0da"};
            border: 2px solid transparent; background-clip: padding-box; border-radius: 5px; } }`);
      document.adoptedStyleSheets = [sheet];
      const ground = [document.body, document.documentElement].map((e) => getComputedStyle(e).backgroundColor);
      return ground.find((colour) => colour !== "rgba(0, 0, 0, 0)") ?? "";
    },
  };
})();
