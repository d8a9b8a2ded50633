// Tells the page around a frame how high its content is, at first, whenever that changes and when it is asked; whoever listens
// may make the frame as high (embed.js does).  It says nothing else, so it may tell anybody.
(() => {
  const main = document.querySelector("main");
  let told = 0;
  const tell = (again) => {
    // What the frame is high already is not to count: the content alone.
    main.style.minHeight = "0";
    const height = innerWidth && Math.ceil(main.getBoundingClientRect().height);
    main.style.minHeight = "";
    if (height && (height !== told || again)) parent.postMessage({ type: "onrecord-height", height }, "*");
    told = height;
  };
  if (parent === window) return;
  addEventListener("message", (event) => { if (event.source === parent && event.data === "onrecord-height") tell(true); });
  // A browser that gives a frame a process of its own may load all of it before the page around tells its size; until then the
  // content is 0 pixels high, and afterwards no event says so.  What is observed is seen once it is laid out.
  new ResizeObserver(() => tell()).observe(main);
  addEventListener("load", () => tell());
  tell();
})();
