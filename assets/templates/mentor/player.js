"use strict";
// The recording, and the words in step with it.

const sound = byId("sound");
const words = [...document.querySelectorAll("#words [data-start]")];
const starts = words.map((word) => Number(word.dataset.start));
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const FOLLOW_AGAIN = 4000; // milliseconds after the reader scrolled

let current = -1, chosen = -1, scrolled = -FOLLOW_AGAIN;

function place(seconds) { // the last word that has begun
  let low = 0, high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= seconds + 0.02) low = middle + 1; else high = middle;
  }
  return low - 1;
}

function showWord(at) {
  if (at === current) return;
  if (words[current]) words[current].classList.remove("now");
  current = at;
  if (!words[at]) return;
  words[at].classList.add("now");
  if (!sound.paused) follow(words[at]);
}

function follow(word) { // unless the reader looks at something else
  const writing = document.activeElement && document.activeElement.matches("textarea, input");
  if (writing || performance.now() - scrolled < FOLLOW_AGAIN) return;
  const box = word.getBoundingClientRect(), pane = byId("answer").getBoundingClientRect();
  const bottom = Math.min(pane.bottom, byId("player").getBoundingClientRect().top);
  if (box.top >= Math.max(0, pane.top) && box.bottom <= bottom) return;
  word.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
}

function showTime() {
  const now = sound.currentTime;
  showWord(place(now));
  byId("seek").value = now;
  byId("seek").setAttribute("aria-valuetext", `${clock(now)} of ${clock(Number(byId("seek").max))}`);
  byId("clock").textContent = clock(now);
  byId("comment").textContent = `Comment at ${clock(now)}`;
}

function step() {
  showTime();
  if (!sound.paused && !sound.ended) requestAnimationFrame(step);
}

function go(seconds, play) {
  sound.currentTime = Math.max(0, Math.min(seconds, sound.duration || Number(byId("seek").max)));
  showTime();
  if (play) start();
}

function start() {
  sound.play().catch(() => {
    if (sound.error) noSound();
  });
}

function toggle() {
  if (sound.paused) start(); else sound.pause();
}

function noSound() {
  byId("no-sound").hidden = false;
  byId("controls").hidden = true;
}

function choose(at) {
  if (!words.length) return;
  if (words[chosen]) words[chosen].classList.remove("chosen");
  chosen = Math.max(0, Math.min(at, words.length - 1));
  words[chosen].classList.add("chosen");
  words[chosen].scrollIntoView({ block: "nearest" });
}

function onWordsKey(event) {
  const from = chosen < 0 ? Math.max(0, current) : chosen;
  if (event.key === "ArrowRight") choose(chosen < 0 ? from : from + 1);
  else if (event.key === "ArrowLeft") choose(from - 1);
  else if (event.key === "Enter" && words[from]) go(starts[from], true);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function onKey(event) {
  const typing = event.target.matches("textarea, input:not([type=range]), select");
  if (typing || event.ctrlKey || event.altKey || event.metaKey) return;
  const onButton = event.target.matches("button, summary");
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if ((key === " " && !onButton) || key === "k") toggle();
  else if (key === "j") go(sound.currentTime - 10);
  else if (key === "l") go(sound.currentTime + 10);
  else if (key === "ArrowLeft") go(sound.currentTime - 5);
  else if (key === "ArrowRight") go(sound.currentTime + 5);
  else if (key === "c") byId("comment").click();
  else return;
  event.preventDefault();
}

function whereNow() { // speech that was just heard is what a comment is about
  return Math.round(sound.currentTime * 10) / 10;
}

if (sound) {
  sound.controls = false;
  byId("controls").hidden = false;
  byId("play").addEventListener("click", toggle);
  byId("seek").addEventListener("input", () => go(Number(byId("seek").value)));
  byId("speed").addEventListener("change", () => { sound.playbackRate = Number(byId("speed").value); });
  sound.preservesPitch = true;
  for (const name of ["play", "pause", "ended"])
    sound.addEventListener(name, () => {
      byId("play").textContent = sound.paused ? "Play" : "Pause";
      step();
    });
  sound.addEventListener("seeked", showTime);
  sound.addEventListener("error", noSound);
  if (sound.error) noSound();
  for (const name of ["wheel", "touchmove"])
    addEventListener(name, () => { scrolled = performance.now(); }, { passive: true });
  if (words.length) {
    const pane = byId("words");
    pane.addEventListener("click", (event) => {
      const at = words.indexOf(event.target.closest("[data-start]"));
      if (at >= 0 && getSelection().isCollapsed) go(starts[at], true);
    });
    pane.addEventListener("keydown", onWordsKey);
    pane.addEventListener("focusout", () => words[chosen] && words[chosen].classList.remove("chosen"));
  }
  document.addEventListener("keydown", onKey);
}
