"use strict";
// Handing the marks over, and the app's scores once the mentor's are given.

const missing = () => pack.sections.filter((section) => marks.scores[section] === undefined);
const fieldset = (section) => document.querySelector(`fieldset[data-section=${section}]`);
const FEW = 2;
const tell = (text) => { byId("told").textContent = text; };

function save() {
  if (nothingYet()) return tell("There are no marks yet.");
  const link = make("a");
  link.href = URL.createObjectURL(new Blob([asText()], { type: "application/json" }));
  link.download = pack.file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  lastSaved = asText();
  keep();
  const left = missing().length ? ` ${missing().length} of ${pack.sections.length} parts have no score yet.` : "";
  return tell(`Saved as ${pack.file}, where this browser puts downloads. Send it back${pack.from ? " to " + pack.from : ""}.${left}`);
}

async function copy() {
  const box = byId("as-text");
  box.select();
  try {
    await navigator.clipboard.writeText(box.value);
  } catch {
    document.execCommand("copy"); // a page that was opened from a file may have no other way
  }
  lastSaved = asText();
  keep();
  tell("Copied.");
}

async function unpacked() {
  const bytes = Uint8Array.from(atob(byId("ours").textContent), (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
}

function done() {
  const left = missing();
  if (left.length) {
    const names = left.map((section) => fieldset(section).querySelector("legend").textContent);
    tell(`Still without a score: ${names.join(", ")}.`);
    fieldset(left[0]).querySelector("input").focus();
    return;
  }
  marks.done = true;
  changed();
  reveal(true);
}

async function reveal(move) {
  let ours;
  try {
    ours = await unpacked();
  } catch {
    tell("This browser is too old to open the app’s scores. Save your marks: the candidate will see both.");
    return;
  }
  for (const section of pack.sections)
    for (const radio of document.getElementsByName("score-" + section)) radio.disabled = true;
  byId("done").hidden = true;
  byId("table").replaceChildren(table(ours));
  byId("reveal").hidden = false;
  tell("The app’s scores are shown below. Your scores stay as they are; comments and answers can still be changed.");
  if (move) byId("reveal").focus();
}

function table(ours) {
  const made = make("table", undefined, "table"), head = make("tr"), body = make("tbody");
  for (const title of ["Part", "You", "The app", "What the app told the candidate"]) {
    const cell = make("th", title);
    cell.scope = "col";
    head.append(cell);
  }
  body.append(...ours.map(row));
  const top = make("thead");
  top.append(head);
  made.append(top, body);
  return made;
}

function row(entry) {
  const line = make("tr"), name = make("th", entry.title), why = make("td"), yours = marks.scores[entry.section];
  name.scope = "row";
  why.append(make("p", entry.reason), evidence(entry.evidence));
  line.append(name, score(yours, "You"), score(entry.score, "The app", yours), why);
  return line;
}

function score(number, title, other) {
  const cell = make("td"), words = make("div", pack.words[number], "small muted");
  cell.dataset.title = title;
  cell.append(make("span", `${number} of 4`, "score"), words);
  if (other !== undefined) {
    const apart = number - other, points = Math.abs(apart) === 1 ? "point" : "points";
    const told = apart ? `${Math.abs(apart)} ${points} ${apart > 0 ? "higher" : "lower"} than you` : "the same as you";
    cell.append(make("div", told, "small"));
  }
  return cell;
}

function quoted(quote) {
  const item = make("li"), text = make("q", quote.text);
  text.dir = "auto";
  if (sound && quote.at !== null) {
    const play = button(PLAY + quote.clock, () => go(quote.at, true));
    play.setAttribute("aria-label", `Play from ${quote.clock}`);
    item.append(play, " ");
  }
  item.append(text);
  return item;
}

function evidence(quotes) { // the best sentences, and the others folded away
  const all = make("div"), first = make("ul"), others = make("ul"), fold = make("details");
  first.append(...quotes.slice(0, FEW).map(quoted));
  others.append(...quotes.slice(FEW).map(quoted));
  fold.append(make("summary", `${quotes.length - FEW} more`), others);
  all.append(first);
  if (quotes.length > FEW) all.append(fold);
  return all;
}

byId("save").addEventListener("click", save);
byId("copy").addEventListener("click", copy);
if (byId("ours")) {
  byId("done").addEventListener("click", done);
  if (marks.done && !missing().length) reveal(false);
}
