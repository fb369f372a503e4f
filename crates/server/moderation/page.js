// Reviews for the shop: what waits, and what is decided about it. What customers wrote is text and never markup.

const REASONS = [
  ["personal_data", "It names people or has personal details"],
  ["offensive", "Insults or hate"],
  ["off_topic", "Not about what was bought"],
  ["advertising", "Advertising"],
  ["rights", "Uses what belongs to others"],
  ["illegal", "Against the law"],
  ["other", "Another reason; the note says which"],
];
const KEY = "aftersale-moderation";
const WRONG = "This token does not open it.";
const SUBJECTS = { delivery: "The delivery", shop: "The shop" };

const find = (id) => document.getElementById(id);
const [entry, token, desk, list, more, status, state] =
  ["entry", "token", "desk", "reviews", "more", "status", "state"].map(find);
let cursor = null;
// A later list is the one that counts.
let turn = 0;
let pictures = [];

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function say(text) {
  status.textContent = text;
}

/** Answers `{ ok, status, code, body }`; a network that fails has status 0. */
async function ask(path, body) {
  const headers = { authorization: `Bearer ${sessionStorage.getItem(KEY) ?? ""}` };
  const options = { headers, cache: "no-store", credentials: "omit", referrerPolicy: "no-referrer" };
  if (body) {
    headers["content-type"] = "application/json";
    Object.assign(options, { method: "POST", body: JSON.stringify(body) });
  }
  try {
    const answer = await fetch(path, options);
    const told = await answer.json();
    if (answer.status === 401) forget(WRONG, true);
    return { ok: answer.ok, status: answer.status, code: told.code, body: told };
  } catch {
    return { ok: false, status: 0 };
  }
}

function why(answer) {
  if (answer.status === 0) return "The server can’t be reached. Nothing was changed that you do not see; try again.";
  if (answer.status === 429) return "Too many tries; wait some minutes.";
  if (answer.status === 422) return "A note is needed with “another reason”, and texts have a limit.";
  return `It was refused (${answer.code ?? answer.status}).`;
}

/** `wrong`: the token in the field was not taken. */
function forget(text, wrong = false) {
  sessionStorage.removeItem(KEY);
  turn += 1;
  clear();
  desk.hidden = true;
  entry.hidden = false;
  token.setAttribute("aria-invalid", String(wrong));
  token.focus();
  say(text);
}

function clear() {
  list.replaceChildren();
  for (const url of pictures) URL.revokeObjectURL(url);
  pictures = [];
}

function page(next) {
  const query = new URLSearchParams({ state: state.value });
  if (next) query.set("cursor", next);
  return ask(`/v1/shop/reviews?${query}`);
}

async function load(next) {
  const mine = (turn += 1);
  say("Loading …");
  const answer = await page(next);
  if (mine !== turn) return false;
  if (!answer.ok) {
    entry.hidden = !desk.hidden;
    say(answer.status === 404 ? "Nobody moderates reviews here." : why(answer));
    return false;
  }
  const entered = !entry.hidden;
  entry.hidden = true;
  desk.hidden = false;
  token.removeAttribute("aria-invalid");
  // The field that had the keyboard is gone.
  if (entered) state.focus();
  if (!next) clear();
  list.append(...answer.body.reviews.map(item));
  cursor = answer.body.next_cursor;
  more.hidden = !cursor;
  say(counted());
  return true;
}

function counted() {
  const count = list.children.length;
  const kind = state.selectedOptions[0].textContent;
  if (count === 0) return `Nothing is ${state.value === "pending" ? "waiting" : kind}.`;
  return `${count} ${count === 1 ? "review" : "reviews"} shown, ${kind}.`;
}

function item(review) {
  const row = make("li");
  row.append(card(review, row));
  return row;
}

function card(review, row) {
  const title = SUBJECTS[review.subject] ?? review.product ?? review.product_id ?? "A review";
  const heading = make("h2", { id: `h-${review.id}`, tabindex: "-1" }, [title, review.variant].filter(Boolean).join(", "));
  const facts = [
    review.sent_at.slice(0, 16).replace("T", " "),
    review.lang,
    ...(review.edited ? ["edited"] : []),
  ];
  // A name may run the other way, and turns nothing that stands beside it.
  const who = make("bdi", {}, review.name ?? "No name");
  const article = make("article", { "aria-labelledby": heading.id }, heading,
    make("p", { class: "quiet" }, who, ["", ...facts].join(" · ")));
  article.append(review.text
    ? make("p", { class: "words", lang: review.lang, dir: "auto" }, review.text)
    : make("p", { class: "quiet" }, "Nothing was written."));
  if (review.answers.length > 0) article.append(answers(review));
  if (review.photos.length > 0) article.append(photos(review));
  if (review.state === "rejected") {
    const reason = REASONS.find(([id]) => id === review.reason)?.[1] ?? "Rejected";
    article.append(make("p", { class: "note" }, [reason, review.note].filter(Boolean).join("\n")));
  }
  if (review.state !== "published") article.append(publish(review, row));
  if (review.state === "published") article.append(reply(review, row));
  if (review.state !== "rejected") article.append(reject(review, row));
  return article;
}

function answers(review) {
  const said = review.answers.flatMap(({ question, answer, private: own }) => [
    make("dt", {}, own ? `${question} (only you read this)` : question),
    make("dd", { lang: review.lang, dir: "auto" }, answer),
  ]);
  return make("dl", {}, ...said);
}

function photos(review) {
  const figures = review.photos.map((photo) => {
    const picture = make("img", { alt: photo.alt || "A photo without a description" });
    show(photo.url, picture);
    return make("figure", {}, picture, make("figcaption", { lang: review.lang, dir: "auto" }, photo.alt));
  });
  return make("div", { class: "photos" }, ...figures);
}

/** An `<img>` sends no token of its own. */
async function show(url, picture) {
  try {
    const headers = { authorization: `Bearer ${sessionStorage.getItem(KEY) ?? ""}` };
    const answer = await fetch(url, { headers, cache: "no-store", credentials: "omit" });
    if (!answer.ok) throw new Error(answer.status);
    const made = URL.createObjectURL(await answer.blob());
    pictures.push(made);
    picture.src = made;
  } catch {
    picture.alt = `${picture.alt} (it could not be loaded)`;
  }
}

function publish(review, row) {
  const button = make("button", { type: "button", class: "main" }, "Publish");
  button.addEventListener("click", () => decide(review, row, button, "publish", {}));
  return make("div", { class: "bar" }, button);
}

function reject(review, row) {
  const [reason, note] = [`r-${review.id}`, `n-${review.id}`];
  const select = make("select", { id: reason, required: "" }, make("option", { value: "" }, "Choose one"));
  select.append(...REASONS.map(([id, text]) => make("option", { value: id }, text)));
  const words = make("textarea", { id: note, rows: "3", maxlength: "500" });
  select.addEventListener("change", () => { words.required = select.value === "other"; });
  const button = make("button", {}, "Reject");
  const form = make("form", {},
    make("label", { for: reason }, "Reason, never the rating"), select,
    make("label", { for: note }, "Note to its author"), words, button);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const said = { reason: select.value, ...(words.value.trim() ? { note: words.value } : {}) };
    decide(review, row, button, "reject", said);
  });
  return make("details", {}, make("summary", {}, "Reject …"), form);
}

function reply(review, row) {
  const id = `a-${review.id}`;
  const words = make("textarea", { id, rows: "4", maxlength: "2000" });
  words.value = review.reply ?? "";
  const button = make("button", { class: "main" }, "Save the reply");
  const form = make("form", {},
    make("label", { for: id }, "Your public reply; empty takes it away"), words, button);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    decide(review, row, button, "reply", { text: words.value });
  });
  return form;
}

async function decide(review, row, button, verb, said) {
  if (button.getAttribute("aria-disabled") === "true") return;
  button.setAttribute("aria-disabled", "true");
  const answer = await ask(`/v1/shop/reviews/${encodeURIComponent(review.id)}/${verb}`, { version: review.version, ...said });
  button.removeAttribute("aria-disabled");
  if (!row.isConnected) return;
  if (answer.ok && answer.body.state === review.state) {
    row.replaceChildren(card(answer.body, row));
    row.querySelector("h2").focus();
    say(answer.body.reply ? "The reply is public." : "There is no reply any more.");
  } else if (answer.ok) {
    await leave(row, answer.body.state === "published" ? "Published." : "Rejected; its author sees why.");
  } else if (answer.status === 404) {
    await leave(row, "Its author has taken it back.");
  } else if (answer.code === "review_changed") {
    await reread(review, row);
  } else if (answer.status !== 401) {
    say(why(answer));
  }
}

/** Shows what a review says now. What is being written about others stays. */
async function reread(review, row) {
  let next = null;
  let found;
  do {
    const answer = await page(next);
    if (!row.isConnected) return;
    if (!answer.ok) return say(why(answer));
    found = answer.body.reviews.find(({ id }) => id === review.id);
    next = answer.body.next_cursor;
  } while (!found && next);
  const changed = "Its author has changed it since you read it.";
  if (!found) return leave(row, `${changed} It is not in this list any more.`);
  row.replaceChildren(card(found, row));
  row.querySelector("h2").focus();
  say(`${changed} Here is what it says now.`);
}

/** Takes a row away and leaves the keyboard where the next one is. */
async function leave(row, text) {
  const next = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  // What was shown is worked off, and there is more.
  const read = next || !cursor || (await load(null));
  ((next ?? list.firstElementChild)?.querySelector("h2") ?? state).focus();
  if (read) say(`${text} ${counted()}`);
}

entry.addEventListener("submit", (event) => {
  event.preventDefault();
  const given = token.value.trim();
  token.value = "";
  // No header can carry it, so it is no token.
  if (!/^[!-~]+$/.test(given)) return forget(WRONG, true);
  sessionStorage.setItem(KEY, given);
  load(null);
});
state.addEventListener("change", () => load(null));
find("reload").addEventListener("click", () => load(null));
more.addEventListener("click", async () => {
  const before = list.children.length;
  if (await load(cursor)) (list.children[before]?.querySelector("h2") ?? more).focus();
});
find("close").addEventListener("click", () => forget("The token is forgotten."));

if (sessionStorage.getItem(KEY)) load(null);
else entry.hidden = false;
