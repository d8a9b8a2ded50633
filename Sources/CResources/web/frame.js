// Tells the page around a frame how high its content is, at first, whenever that changes and when it is asked; whoever listens
// may make the frame as high (embed.js does).  It says nothing else, so it may tell anybody.
(() => {
  const main = document.querySelector("main");
  let told;
  const tell = (again) => {
    // What the frame is high already is not to count: the content alone.
    main.style.minHeight = "0";
    const height = Math.ceil(main.getBoundingClientRect().height);
    main.style.minHeight = "";
    if (height !== told || again) parent.postMessage({ type: "onrecord-height", height }, "*");
    told = height;
  };
  if (parent === window) return;
  addEventListener("message", (event) => { if (event.source === parent && event.data === "onrecord-height") tell(true); });
  addEventListener("resize", () => tell());
  addEventListener("load", () => tell());
  tell();
})();
