(packed, source) => {
  // Jupyter Notebook runs a copy of the script somewhere else: there, the newest output that has not run yet is meant.
  const before = document.currentScript?.previousElementSibling;
  const waiting = document.querySelectorAll(".lessons-mermaid:not([data-seen])");
  const element = before?.matches(".lessons-mermaid") ? before : waiting[waiting.length - 1];
  element.dataset.seen = "";
  const shared = globalThis.lessonsMermaid ??= {};
  shared.ready ??= new Promise((resolve, reject) => Object.assign(shared, { resolve, reject }));
  const load = async () => {
    const bytes = Uint8Array.from(atob(packed), c => c.charCodeAt(0));
    const text = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
    // A script element, because a page may forbid to evaluate text. A page with require.js has a `define` that would swallow parts of it.
    const program = document.createElement("script");
    program.textContent = text;
    const { define } = globalThis;
    globalThis.define = undefined;
    document.head.append(program);
    globalThis.define = define;
    program.remove();
    globalThis.mermaid.initialize({ startOnLoad: false, securityLevel: "strict", suppressErrorRendering: true });
    return globalThis.mermaid;
  };
  if (packed && !shared.loading) {
    shared.loading = load().then(shared.resolve, shared.reject);
  }
  const draw = async mermaid => {
    shared.count = (shared.count ?? 0) + 1;
    const { svg } = await mermaid.render(`lessons-mermaid-${shared.count}`, source);
    const picture = document.createElement("div");
    picture.innerHTML = svg;
    picture.firstElementChild.setAttribute("role", "img");
    picture.firstElementChild.setAttribute("aria-label", source);
    element.replaceChildren(picture);
  };
  // Diagrams are drawn one after another: mermaid keeps state between calls.
  shared.last = (shared.last ?? Promise.resolve()).then(() => shared.ready).then(draw).catch(error => {
    const words = document.createElement("p");
    words.setAttribute("role", "alert");
    words.textContent = `This diagram cannot be drawn: ${error.message ?? error}`;
    element.append(words);
  });
}
