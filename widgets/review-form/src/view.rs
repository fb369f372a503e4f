//! What the widget shows: a pure function of its words and screen.

mod answers;
mod card;
mod names;
mod own;
mod photos;
mod stars;
mod stops;

use aftersale_client::Trouble;
use aftersale_text::Words;
use aftersale_ui::{El, Frame, Handler, el, loading, part, push_digits};

#[cfg(target_arch = "wasm32")]
pub use answers::helper;
#[cfg(target_arch = "wasm32")]
pub use photos::{called, standing};
#[cfg(target_arch = "wasm32")]
pub use stars::group_id;

use crate::screen::{Screen, Subject, Wrong};
use crate::text;
use crate::told::Style;

pub struct Ui {
    pub words: Words,
    pub frame: Frame,
    #[cfg(target_arch = "wasm32")]
    pub sender: std::rc::Rc<dyn Fn(Deed, wasm_bindgen::JsValue)>,
}

/// What the customer did. The first number is a product's place in the order, the second that of a scale, a question
/// or a photo's id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    Rate(Subject, u32),
    /// A key was pressed on the stars.
    Key(Subject),
    Clear(Subject),
    Type(usize),
    Point(usize, usize, u32),
    Recommend(usize, Option<bool>),
    /// Words.
    Answer(usize, usize),
    Pick(usize, usize, usize),
    Tick(usize, usize, usize),
    Select(usize, usize),
    Photos(usize),
    PhotoAgain(usize, u32),
    PhotoOut(usize, u32),
    /// One place earlier, or later.
    PhotoMove(usize, u32, bool),
    PhotoAlt(usize, u32),
    Drag(usize, u32),
    Over,
    Drop(usize, u32),
    Name(Style),
    Postpone(usize, bool),
    Edit(usize),
    /// The change or the deletion is not wanted after all.
    Keep,
    AskDelete(usize),
    Delete(usize),
    Submit,
    /// What waits is sent now.
    SendNow,
    /// The order is read again.
    Retry,
    Go(Wrong),
}

impl Ui {
    #[cfg(target_arch = "wasm32")]
    #[inline(never)]
    pub fn on(&self, deed: Deed) -> Handler {
        let sender = self.sender.clone();
        Handler::new(move |event| sender(deed, event))
    }

    #[cfg(not(target_arch = "wasm32"))]
    pub fn on(&self, _: Deed) -> Handler {
        Handler
    }

    #[inline(never)]
    pub fn button(&self, name: &'static str, text: String, deed: Deed) -> El {
        part("button", name).attr("type", "button").on("click", self.on(deed)).text(text)
    }
}

/// `said` is read out by screen readers when it changes.
pub fn view(ui: &Ui, screen: &Screen, said: &str) -> El {
    let shown = match (screen.trouble, &screen.told) {
        (Some(trouble), _) => failure(ui, trouble),
        (None, Some(_)) => page(ui, screen),
        (None, None) => loading(text::loading(&ui.words)),
    };
    ui.frame.base(shown, said)
}

fn page(ui: &Ui, screen: &Screen) -> El {
    let w = &ui.words;
    let Some(told) = &screen.told else { return el("div") };
    let open = screen.open();
    let mut cards = Vec::new();
    for at in 0..told.products.len() {
        // While a review is changed, nothing else is asked.
        if screen.shows(at) && screen.editing.is_none_or(|edited| edited == at) {
            cards.push(card::card(ui, screen, at));
        }
    }
    if screen.asks(Subject::Delivery) {
        cards.push(card::service(ui, screen, Subject::Delivery));
    }
    if screen.asks(Subject::Shop) {
        cards.push(card::service(ui, screen, Subject::Shop));
    }
    let count = cards.len() as u32;
    let reviewed = told.products.iter().any(|product| product.review.is_some());
    let (title, intro) = match () {
        () if open => (text::title(w, count.max(1)), text::intro(w, &told.order_number)),
        () if reviewed || !screen.queue.is_empty() => {
            (text::title_done(w), text::intro_done(w, &told.order_number))
        }
        () => (text::nothing_title(w), text::nothing_text(w)),
    };
    let asked = open || screen.editing.is_some();
    // Before the first question: who answers knows what it brings.
    let incentive = told.incentive.as_ref().filter(|_| open && screen.editing.is_none());
    part("form", "form")
        .attr("novalidate", "")
        .attr("aria-labelledby", "title")
        .on("submit", ui.on(Deed::Submit))
        .child(ui.frame.title(title))
        .child(part("p", "quiet").text(intro))
        .maybe(stops::done(ui, screen))
        .maybe(stops::stop(ui, screen))
        .maybe(incentive.map(|what| {
            part("p", "notice notice--neutral").attr("id", "incentive").text(text::incentive(w, what))
        }))
        .maybe(stops::summary(ui, screen))
        .each(vec![part("div", "cards").each(cards)])
        .maybe(names::names(ui, screen).filter(|_| asked))
        .maybe(asked.then(|| submit(ui, screen)))
}

fn submit(ui: &Ui, screen: &Screen) -> El {
    let w = &ui.words;
    let count = screen.ready().len() as u32;
    let editing = screen.editing.is_some();
    let label = if editing { text::save(w) } else { text::send(w, count) };
    let cancel = editing.then(|| ui.button("button button-quiet", text::cancel(w), Deed::Keep));
    let below = match () {
        () if screen.sending => Some(text::sending(w)),
        () if editing => None,
        () => Some(text::send_hint(w)),
    };
    part("div", "send")
        .child(
            part("div", "row")
                .child(
                    part("button", "button button-primary")
                        .attr("type", "submit")
                        .attr("id", "send")
                        .attr("aria-disabled", if screen.sending { "true" } else { "false" })
                        .text(label),
                )
                .maybe(cancel),
        )
        .maybe(below.map(|said| part("p", "hint").text(said)))
}

fn failure(ui: &Ui, trouble: Trouble) -> El {
    let w = &ui.words;
    let (title, said) = match trouble {
        Trouble::Offline => (text::failed_offline(w), text::failed_offline_text(w)),
        Trouble::Timeout => (text::failed_timeout(w), text::failed_outage_text(w)),
        Trouble::Outage => (text::failed_outage(w), text::failed_outage_text(w)),
        Trouble::Limited(minutes) => (text::failed_limited(w), text::failed_limited_text(w, minutes)),
        Trouble::Access => (text::failed_access(w), text::failed_access_text(w)),
        Trouble::Setup => (text::failed_setup(w), text::failed_setup_text(w)),
        Trouble::Garbled => (text::failed_garbled(w), text::failed_garbled_text(w)),
    };
    let again = trouble.passes() || trouble == Trouble::Garbled;
    let retry = again.then(|| ui.button("button button-primary", text::retry(w), Deed::Retry));
    ui.frame.failure(title, said, retry)
}

/// A group of answers with its question. `described_by`: ids of what explains it.
pub fn group(id: String, question: El, described_by: Option<&str>) -> El {
    part("fieldset", "choices").attr("id", id).maybe_attr("aria-describedby", described_by).child(question)
}

/// What a customer or the shop wrote, which may run the other way.
#[inline(never)]
pub fn own_words(text: &str) -> El {
    el("bdi").text(text)
}

/// `stars-3`
#[inline(never)]
pub fn numbered(name: &str, at: usize) -> String {
    let mut id = String::from(name);
    push_digits(&mut id, at as u32);
    id
}

/// `point-3-1`
#[inline(never)]
pub fn twice_numbered(name: &str, at: usize, of: usize) -> String {
    let mut id = numbered(name, at);
    id.push('-');
    push_digits(&mut id, of as u32);
    id
}
