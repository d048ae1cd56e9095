"use strict";
// What the mentor has marked so far, and where it is kept while they work. Everything is shown as text, never as HTML.

const pack = JSON.parse(document.getElementById("pack").textContent);
const KEY = "voice-interviewer-marks-" + pack.pack;
const PLAY = "\u25b6\ufe0e "; // a triangle, and not the picture that some phones make of it
const byId = (id) => document.getElementById(id);

const marks = { by: "", scores: {}, comments: [], remarks: "", answers: Object.create(null), done: false };
let lastSaved = "";

function asFile() {
  const answers = pack.questions
    .filter((question) => (marks.answers[question] || "").trim())
    .map((question) => ({ question, answer: marks.answers[question] }));
  return {
    format: pack.format, version: pack.version, pack: pack.pack, question: pack.question, answered: pack.answered,
    by: marks.by, scores: marks.scores, comments: marks.comments, remarks: marks.remarks, answers,
  };
}

const asText = () => JSON.stringify(asFile(), null, 2) + "\n";
const nothingYet = () =>
  !Object.keys(marks.scores).length && !marks.comments.length && !marks.remarks.trim() && !asFile().answers.length;
const unsaved = () => !nothingYet() && asText() !== lastSaved;

function clock(seconds) {
  const whole = Math.floor(seconds);
  const two = (number) => String(number).padStart(2, "0");
  const hours = Math.floor(whole / 3600), minutes = Math.floor(whole / 60) % 60;
  return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

function make(tag, text, name) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  if (name) made.className = name;
  return made;
}

function button(text, press, name) {
  const made = make("button", text, name);
  made.type = "button";
  made.addEventListener("click", press);
  return made;
}

// A browser may keep nothing for a page that was opened from a file; then the marks live as long as the page does.
function keep() {
  try {
    localStorage.setItem(KEY, JSON.stringify({ marks, lastSaved }));
  } catch { /* the warning on closing stays */ }
}

function takeUp() {
  let kept = null;
  try {
    kept = JSON.parse(localStorage.getItem(KEY) || "null");
  } catch { /* nothing that can be used */ }
  if (!kept || typeof kept.marks !== "object" || kept.marks === null) return;
  const isText = (value) => typeof value === "string";
  const from = kept.marks;
  for (const name of ["by", "remarks"]) if (isText(from[name])) marks[name] = from[name];
  for (const section of pack.sections) {
    const score = (from.scores || {})[section];
    if (Number.isInteger(score) && score >= 0 && score <= 4) marks.scores[section] = score;
  }
  for (const question of pack.questions) {
    const answer = (from.answers || {})[question];
    if (isText(answer)) marks.answers[question] = answer;
  }
  for (const comment of Array.isArray(from.comments) ? from.comments : [])
    if (comment && isText(comment.text) && comment.at >= 0) marks.comments.push({ at: comment.at, text: comment.text });
  marks.done = from.done === true;
  lastSaved = isText(kept.lastSaved) ? kept.lastSaved : "";
}

takeUp();
addEventListener("beforeunload", (event) => {
  if (unsaved()) event.preventDefault();
});
