"use strict";
(() => {
  const audio = document.querySelector("audio");
  const head = document.querySelector(".anatomy .head");
  const words = [...document.querySelectorAll(".words [data-s]")];
  const starts = words.map((word) => Number(word.dataset.s));
  let now = null;

  const hear = (seconds) => {
    audio.currentTime = seconds;
    audio.play().catch(() => {});
  };

  const at = (seconds) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= seconds) low = middle + 1;
      else high = middle;
    }
    const word = words[low - 1];
    return word && seconds <= Number(word.dataset.e) + 0.25 ? word : null;
  };

  const show = () => {
    const word = at(audio.currentTime);
    if (word !== now) {
      now?.classList.remove("now");
      word?.classList.add("now");
      now = word;
    }
    if (head && audio.duration) {
      const place = `${(100 * audio.currentTime) / audio.duration}%`;
      head.setAttribute("x1", place);
      head.setAttribute("x2", place);
      head.classList.add("shown");
    }
    if (!audio.paused) requestAnimationFrame(show);
  };

  for (const time of document.querySelectorAll(".time[data-s]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "time";
    button.dataset.s = time.dataset.s;
    button.textContent = time.textContent;
    button.setAttribute("aria-label", `Hear from ${time.textContent}`);
    time.replaceWith(button);
  }
  document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-s]");
    if (target) hear(Number(target.dataset.s));
  });
  audio.addEventListener("play", show);
  audio.addEventListener("seeked", show);
  document.body.classList.add("plays");
  document.querySelector(".player .hint").hidden = false;
})();
