"use strict";
// The marking form: scores, comments at a moment, answers, remarks.

let edited = null; // the comment in the editor: {at, text, old}

function changed() {
  keep();
  byId("as-text").value = asText();
}

function bindText(box, read, write) {
  box.value = read();
  box.addEventListener("input", () => { write(box.value); changed(); });
}

function bindScores() {
  for (const section of pack.sections)
    for (const radio of document.getElementsByName("score-" + section)) {
      radio.checked = marks.scores[section] === Number(radio.value);
      radio.addEventListener("change", () => { marks.scores[section] = Number(radio.value); changed(); });
    }
}

function openEditor(comment) {
  edited = comment;
  byId("comment-label").textContent = `Comment at ${clock(comment.at)}`;
  byId("comment-text").value = comment.text;
  byId("editor").hidden = false;
  byId("comment-text").focus();
}

function closeEditor(then) {
  edited = null;
  byId("editor").hidden = true;
  then.focus();
}

function keepComment() {
  const text = byId("comment-text").value.trim();
  if (text) {
    if (edited.old) edited.old.text = text;
    else marks.comments.push({ at: edited.at, text });
    marks.comments.sort((one, other) => one.at - other.at);
    changed();
    showComments();
  }
  closeEditor(byId("comment"));
}

function removeComment(comment) {
  marks.comments.splice(marks.comments.indexOf(comment), 1);
  changed();
  showComments();
  const told = byId("told");
  told.replaceChildren(`The comment at ${clock(comment.at)} is deleted. `, button("Undo", () => {
    marks.comments.push(comment);
    marks.comments.sort((one, other) => one.at - other.at);
    changed();
    showComments();
    told.textContent = "The comment is back.";
  }, "plain"));
  byId("comment").focus();
}

function commentItem(comment) {
  const item = make("li"), row = make("p", undefined, "row"), text = make("p", comment.text), at = clock(comment.at);
  text.dir = "auto";
  const parts = [
    [PLAY + at, `Play from ${at}`, () => go(comment.at - 2, true)],
    ["Edit", `Edit the comment at ${at}`, () => openEditor({ at: comment.at, text: comment.text, old: comment })],
    ["Delete", `Delete the comment at ${at}`, () => removeComment(comment)],
  ];
  for (const [shown, spoken, press] of parts) {
    const made = button(shown, press);
    made.setAttribute("aria-label", spoken);
    row.append(made);
  }
  item.append(text, row);
  return item;
}

function showComments() {
  byId("comments").replaceChildren(...marks.comments.map(commentItem));
  byId("no-comments").hidden = marks.comments.length > 0;
}

byId("marking").addEventListener("submit", (event) => event.preventDefault());
bindScores();
bindText(byId("remarks"), () => marks.remarks, (text) => { marks.remarks = text; });
bindText(byId("by"), () => marks.by, (text) => { marks.by = text; });
pack.questions.forEach((question, place) =>
  bindText(byId("question-" + place), () => marks.answers[question] || "", (text) => { marks.answers[question] = text; }));
if (sound) {
  byId("comment").addEventListener("click", () => {
    sound.pause();
    openEditor({ at: whereNow(), text: "" });
  });
  byId("comment-save").addEventListener("click", keepComment);
  byId("comment-cancel").addEventListener("click", () => closeEditor(byId("comment")));
  byId("comment-text").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) keepComment();
    if (event.key === "Escape") closeEditor(byId("comment"));
  });
  showComments();
}
changed();
