//! What the widget shows: a pure function of its words and screen.

mod choose;
mod one;
mod open;
mod stars;

use aftersale_api::Day;
use aftersale_client::Trouble;
use aftersale_text::Words;
use aftersale_ui::{El, Frame, Handler, Tone, el, loading, notice, part, push_digits};

use crate::json_ld::json_ld;
use crate::said::{decimal, hundredths};
use crate::screen::{Busy, List, Page, Screen};
use crate::text;

pub struct Ui {
    pub words: Words,
    pub frame: Frame,
    #[cfg(target_arch = "wasm32")]
    pub sender: std::rc::Rc<dyn Fn(Deed, wasm_bindgen::JsValue)>,
}

/// What the reader did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// The first call again.
    Retry,
    /// Only so many stars, or all again.
    Stars(u8),
    All,
    Sort,
    /// What was chosen and did not come.
    Again,
    More,
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
    let w = &ui.words;
    let shown = match &screen.page {
        Page::Loading => loading(text::loading(w)),
        Page::Setup => ui.frame.failure(text::setup(w), text::setup_text(w), None),
        Page::Unknown => ui.frame.failure(text::unknown(w), text::unknown_text(w), None),
        Page::Failed(trouble) => failed(ui, *trouble),
        Page::Reviews(list) if list.summary.published == 0 => none(ui, list),
        Page::Reviews(list) => reviews(ui, screen, list),
    };
    ui.frame.base(shown, said)
}

/// The JSON-LD that goes with it; `attribute` gives those of the element.
pub fn structured(w: &Words, screen: &Screen, attribute: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    attribute("json-ld")?;
    json_ld(screen.list()?, &attribute("product-name")?, &text::nameless(w))
}

fn none(ui: &Ui, list: &List) -> El {
    let w = &ui.words;
    let received = list.received() > 0;
    let said = if received { text::none_shown(w) } else { text::none_text(w) };
    page()
        .child(ui.frame.title(text::none(w)))
        .child(part("p", "quiet").text(said))
        .maybe(received.then(|| open::open(ui, list)))
}

fn page() -> El {
    part("section", "page").attr("aria-labelledby", "title")
}

fn reviews(ui: &Ui, screen: &Screen, list: &List) -> El {
    let w = &ui.words;
    let query = screen.chosen();
    let mut all = Vec::new();
    for (at, review) in list.reviews.iter().enumerate() {
        all.push(one::one(ui, screen, at, review));
    }
    let empty = all.is_empty();
    let several = list.summary.published > 1;
    page()
        .child(head(ui, screen, list))
        .maybe(several.then(|| choose::sort(ui, query)))
        .child(
            part("div", "row")
                .child(
                    part("p", "count")
                        .attr("id", "count")
                        .attr("tabindex", "-1")
                        .text(counted(w, screen, list)),
                )
                .maybe(
                    query
                        .stars
                        .map(|_| ui.button("button button-quiet", text::all(w), Deed::All).attr("id", "all")),
                ),
        )
        .maybe(
            (screen.failed == Some(Busy::Choosing)).then(|| again(ui, text::choice_failed(w), Deed::Again)),
        )
        .maybe((!empty).then(|| {
            part("ol", "reviews")
                .attr("aria-labelledby", "title")
                .attr("aria-busy", if screen.busy == Some(Busy::Choosing) { "true" } else { "false" })
                .each(all)
        }))
        .maybe(more(ui, screen, list))
        .child(open::open(ui, list))
}

/// The average, how many there are, and how they spread.
fn head(ui: &Ui, screen: &Screen, list: &List) -> El {
    let w = &ui.words;
    let score = list.summary.average.as_ref().map(|average| {
        let shown = decimal(w, average);
        part("div", "score")
            .child(part("p", "average").attr("aria-hidden", "true").text(shown.clone()))
            .child(
                el("div")
                    .child(stars::drawn(hundredths(average), text::average(w, &shown)))
                    .child(part("p", "quiet").text(text::reviews(w, list.summary.published))),
            )
    });
    part("div", "head")
        .child(el("div").attr("class", "summing").child(ui.frame.title(text::title(w))).maybe(score))
        .maybe((list.summary.published > 1).then(|| choose::spread(ui, screen, list)))
}

/// `20 of 35 reviews`
pub fn counted(w: &Words, screen: &Screen, list: &List) -> String {
    if screen.busy == Some(Busy::Choosing) {
        return text::choosing(w);
    }
    let total = list.total(screen.query);
    let shown = w.number(list.reviews.len() as u32);
    match screen.query.stars {
        None => text::shown(w, total, &shown),
        Some(stars) if list.reviews.is_empty() => text::none_of(w, stars.into()),
        Some(stars) => text::shown_of(w, total, &shown, &text::stars(w, stars.into())),
    }
}

fn more(ui: &Ui, screen: &Screen, list: &List) -> Option<El> {
    let w = &ui.words;
    if screen.failed == Some(Busy::More) {
        return Some(again(ui, text::more_failed(w), Deed::More));
    }
    list.next.as_ref()?;
    // The same button while it is under way, so that who pressed it is not thrown back to the top.
    let busy = screen.busy == Some(Busy::More);
    Some(
        ui.button("button", if busy { text::more_loading(w) } else { text::more(w) }, Deed::More)
            .attr("id", "more")
            .attr("aria-disabled", if busy { "true" } else { "false" }),
    )
}

fn again(ui: &Ui, said: String, deed: Deed) -> El {
    let retry = ui.button("button", text::retry(&ui.words), deed).attr("id", "again");
    notice(Tone::Warn, el("div").child(el("p").text(said)).child(retry))
}

fn failed(ui: &Ui, trouble: Trouble) -> El {
    let w = &ui.words;
    let (title, said) = match trouble {
        Trouble::Offline => (text::offline(w), text::offline_text(w)),
        Trouble::Timeout => (text::timeout(w), text::outage_text(w)),
        Trouble::Outage => (text::outage(w), text::outage_text(w)),
        Trouble::Limited(minutes) => (text::limited(w), text::limited_text(w, minutes)),
        Trouble::Setup | Trouble::Access => (text::setup(w), text::setup_text(w)),
        Trouble::Garbled => (text::garbled(w), text::garbled_text(w)),
    };
    let retry = !matches!(trouble, Trouble::Setup | Trouble::Access);
    let retry = retry.then(|| ui.button("button button-primary", text::retry(w), Deed::Retry));
    ui.frame.failure(title, said, retry)
}

pub fn day(w: &Words, day: &Day) -> El {
    let said = day.parts().map(|(year, month, date)| w.day_with_year(year, month, date));
    el("time").attr("datetime", day.0.clone()).text(said.unwrap_or_else(|| day.0.clone()))
}

/// `review-3`
#[inline(never)]
pub fn numbered(name: &str, at: usize) -> String {
    let mut id = String::from(name);
    push_digits(&mut id, at as u32);
    id
}
