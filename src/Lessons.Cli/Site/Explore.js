"use strict";
(() => {
  if (!("DecompressionStream" in window)) return;
  let loaded = null;
  const load = () => loaded ??= (async () => {
    const packed = Uint8Array.from(atob(document.getElementById("plotly-js").textContent), c => c.charCodeAt(0));
    const text = await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
    const script = document.createElement("script");
    script.textContent = text;
    document.head.append(script);
  })();
  for (const box of document.querySelectorAll(".explore")) {
    const button = box.querySelector("button");
    const chart = box.querySelector(".explore-chart");
    const says = box.querySelector(".explore-says");
    let drawn = false;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const open = chart.hidden;
      if (open && !drawn) {
        says.textContent = "Getting the chart ready …";
        try {
          await load();
          const figure = JSON.parse(box.querySelector("script").textContent);
          chart.hidden = false;
          // A title and axes need about 200 pixels before the first bar is drawn.
          const layout = { ...figure.layout, height: Math.max(figure.layout.height ?? 0, 400) };
          await window.Plotly.newPlot(chart, figure.data, layout, { responsive: true, displaylogo: false });
          drawn = true;
          says.textContent = "Point at a part to read its numbers; drag to look closer; double-click to go back.";
        } catch {
          chart.hidden = true;
          says.textContent = "The chart could not be drawn here. The picture above shows the same numbers.";
          return;
        }
      }
      chart.hidden = !open;
      says.hidden = !open;
      button.setAttribute("aria-expanded", String(open));
      button.textContent = open ? "Put the chart away" : "Explore this chart";
    });
  }
})();
