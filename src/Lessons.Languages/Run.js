(values, code) => {
  // Jupyter Notebook runs a copy of the script somewhere else: there, the newest output that has not run yet is meant.
  const before = document.currentScript?.previousElementSibling;
  const waiting = document.querySelectorAll(".lessons-javascript:not([data-ran])");
  const element = before?.matches(".lessons-javascript") ? before : waiting[waiting.length - 1] ?? document.body.appendChild(document.createElement("div"));
  element.dataset.ran = "";
  const write = (text, role) => {
    const line = document.createElement("pre");
    line.textContent = text;
    if (role) line.setAttribute("role", role);
    element.append(line);
  };
  const words = value => typeof value === "string" ? value : value instanceof Error ? String(value) : JSON.stringify(value, null, 1) ?? String(value);
  const show = value => value instanceof Node ? element.append(value) : write(words(value));
  const log = (...args) => { window.console.log(...args); write(args.map(words).join(" ")); };
  const console = Object.assign(Object.create(window.console), { log, info: log, warn: log, error: log });
  const names = Object.keys(values).filter(name => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name));
  Object.assign(globalThis, Object.fromEntries(names.map(name => [name, values[name]])));
  // A script element, because a page may forbid to evaluate text. It runs while it is put in; an error of its words is told to the window.
  const runs = globalThis.lessonsJavaScript ??= [];
  const at = runs.push(null) - 1;
  let problem = "this is not JavaScript";
  const note = event => { problem = event.message; event.preventDefault(); };
  const program = document.createElement("script");
  program.textContent = `globalThis.lessonsJavaScript[${at}] = async (element, console) => {\n${code}\n}`;
  window.addEventListener("error", note);
  document.head.append(program);
  window.removeEventListener("error", note);
  program.remove();
  const run = runs[at] ?? (async () => { throw problem; });
  run(element, console).then(value => { if (value !== undefined) show(value); }, error => write(String(error), "alert"));
}
