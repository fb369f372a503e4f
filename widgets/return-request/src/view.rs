//! What the widget shows: a pure function of its words and screen.

mod check;
mod effects;
mod guides;
mod items;
mod method;
mod photos;
mod qr;
mod reasons;
mod reported;
mod resolution;
mod road;
mod settlement;
mod start;
mod status;

use aftersale_api::returns::ReturnStep;
use aftersale_api::{Day, Instant, Money};
use aftersale_client::Trouble;
use aftersale_text::Words;
use aftersale_ui::{El, Frame, Handler, Tone, el, loading, notice, part};

use crate::screen::Screen;
use crate::text;
use crate::wizard::{Page, Stop, Wizard, Wrong};

#[cfg(target_arch = "wasm32")]
pub use {photos::standing, qr::load as load_qr, reasons::offered as reasons_offered};

/// What the customer did. Numbers are places in lists, from 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Deed {
    Retry,
    /// In the forms of somebody without a link.
    Guest(aftersale_lookup::Act),
    /// To the look-up, because the access has run out.
    LookUp,
    Begin,
    /// The return at that place of those made before.
    Open(usize),
    /// To the list of returns made before.
    List,
    Road(usize),
    /// The line at that place of the order.
    Line(usize),
    /// How many, of the item at that place.
    Pieces(usize),
    /// The reason at the second place, of the item at the first.
    Reason(usize, usize),
    Comment(usize),
    Photos(usize),
    PhotoAgain(usize, u32),
    PhotoOut(usize, u32),
    Resolution(usize, usize),
    Variant(usize, usize),
    Method(usize),
    Next,
    Back,
    Change(ReturnStep),
    /// To the answer that is wrong.
    Go(Wrong),
    Quote,
    Submit,
    /// Reads again what may come back.
    Anew,
    Cancel,
    CancelSurely,
    Keep,
    Label,
    Number,
    NumberSend,
}

pub struct Ui {
    pub words: Words,
    pub frame: Frame,
    #[cfg(target_arch = "wasm32")]
    pub sender: std::rc::Rc<dyn Fn(Deed, wasm_bindgen::JsValue)>,
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
    fn button(&self, name: &'static str, text: String, deed: Deed) -> El {
        part("button", name).attr("type", "button").on("click", self.on(deed)).text(text)
    }

    /// The one thing to do next; while something is on its way it says so and does nothing.
    fn submit(&self, text: String, busy: bool, deed: Deed) -> El {
        part("button", "button button-primary")
            .attr("type", "button")
            .attr("aria-disabled", if busy { "true" } else { "false" })
            .on("click", self.on(deed))
            .text(if busy { text::wait(&self.words) } else { text })
    }
}

pub fn view(ui: &Ui, screen: &Screen, said: &str) -> El {
    let w = &ui.words;
    let shown = match screen {
        Screen::Loading => loading(text::loading(w)),
        Screen::Guest(step) => crate::guest::view(ui, step),
        Screen::Wizard(wizard) => page(ui, wizard),
        Screen::Failed(trouble) => {
            let retry = (*trouble != Trouble::Setup)
                .then(|| ui.button("button button-primary", text::retry(w), Deed::Retry));
            ui.frame.failure(text::failed_title(w), explained(w, *trouble), retry)
        }
    };
    ui.frame.base(shown, said)
}

pub fn explained(w: &Words, trouble: Trouble) -> String {
    match trouble {
        Trouble::Offline => text::offline_text(w),
        Trouble::Timeout => text::timeout_text(w),
        Trouble::Outage => text::outage_text(w),
        Trouble::Garbled => text::garbled_text(w),
        Trouble::Setup => text::setup_text(w),
        Trouble::Access => text::no_access_text(w),
        Trouble::Limited(minutes) => text::limited_text(w, minutes),
    }
}

/// Each page in a tag of its own: an update never takes one for another.
fn page(ui: &Ui, wizard: &Wizard) -> El {
    let w = &ui.words;
    match wizard.page {
        Page::Start => start::start(ui, wizard),
        Page::Step(step @ ReturnStep::Road) => {
            question(ui, wizard, step, text::title(w), road::road(ui, wizard))
        }
        Page::Step(step @ ReturnStep::Items) => {
            question(ui, wizard, step, items::title(w, wizard), items::items(ui, wizard))
        }
        _ => crate::later::view(ui, wizard),
    }
}

/// The pages behind the first two questions.
pub fn later(ui: &Ui, wizard: &Wizard) -> El {
    let w = &ui.words;
    let step = match wizard.page {
        Page::Reported => return reported::reported(ui, wizard),
        Page::Status | Page::Start => {
            return match &wizard.status {
                Some(status) => status::status(ui, wizard, status),
                None => loading(text::loading(w)),
            };
        }
        Page::Step(step) => step,
    };
    let (title, asked) = match step {
        ReturnStep::Reason => (reasons::title(w, wizard), reasons::reasons(ui, wizard)),
        ReturnStep::Resolution => (text::resolution_title(w), resolution::resolution(ui, wizard)),
        ReturnStep::Method => (text::method_title(w), method::method(ui, wizard)),
        _ => (text::check_title(w), check::check(ui, wizard)),
    };
    question(ui, wizard, step, title, asked)
}

fn question(ui: &Ui, wizard: &Wizard, step: ReturnStep, title: String, asked: El) -> El {
    let last = matches!(step, ReturnStep::Check | ReturnStep::Other);
    part("form", "form wizard")
        .attr("novalidate", "")
        .attr("aria-labelledby", "title")
        .attr("data-step", step.as_str())
        .on("submit", ui.on(if last { Deed::Submit } else { Deed::Next }))
        .maybe(progress(ui, wizard))
        .child(ui.frame.title(title))
        .maybe(stop(ui, wizard.stop))
        .maybe(summary(ui, wizard))
        .child(asked)
        .child(ways(ui, wizard, last))
}

/// `Step 2 of 5`
fn progress(ui: &Ui, wizard: &Wizard) -> Option<El> {
    let w = &ui.words;
    let at = wizard.place().filter(|at| *at > 0)?;
    let said = text::progress(w, &w.number(wizard.steps().len() as u32), &w.number(at as u32 + 1));
    Some(part("p", "progress quiet").text(said))
}

fn ways(ui: &Ui, wizard: &Wizard, last: bool) -> El {
    let w = &ui.words;
    let claims = wizard.draft.claims();
    let on = match (last, claims) {
        (false, _) => text::next(w),
        (true, true) => text::check_report(w),
        (true, false) => text::check_send(w),
    };
    let busy = wizard.sending;
    let back = wizard.place() != Some(0) || !wizard.told.returns.is_empty();
    part("div", "row ways")
        .child(
            part("button", "button button-primary")
                .attr("type", "submit")
                .attr("aria-disabled", if busy { "true" } else { "false" })
                .text(if busy { text::wait(w) } else { on }),
        )
        .maybe(back.then(|| ui.button("button button-quiet", text::back(w), Deed::Back)))
}

/// Why the last submit did not get through, and what to do.
fn stop(ui: &Ui, stop: Option<Stop>) -> Option<El> {
    let w = &ui.words;
    let (title, explanation) = match stop? {
        Stop::Broken => (text::stop_broken(w), text::stop_broken_text(w)),
        Stop::Outage => (text::stop_outage(w), text::stop_outage_text(w)),
        Stop::Limited(minutes) => (text::stop_limited(w), text::stop_limited_text(w, minutes)),
        Stop::Access => (text::stop_access(w), text::stop_access_text(w)),
        Stop::Changed => (text::stop_changed(w), text::stop_changed_text(w)),
        Stop::Other => (text::stop_other(w), text::stop_other_text(w)),
    };
    let again =
        (stop == Some(Stop::Access)).then(|| ui.button("button", text::stop_access_again(w), Deed::LookUp));
    let said = el("div")
        .child(part("p", "label").text(title))
        .child(part("p", "quiet").text(explanation))
        .maybe(again);
    Some(notice(Tone::Warn, said).attr("id", "trouble").attr("tabindex", "-1"))
}

/// The same words as at the answers, each a way there; a fragment does not reach into a shadow root.
fn summary(ui: &Ui, wizard: &Wizard) -> Option<El> {
    let mut entries = Vec::new();
    for wrong in &wizard.wrong {
        entries.push(el("li").child(ui.button("link", problem(ui, wizard, *wrong), Deed::Go(*wrong))));
    }
    let count = entries.len() as u32;
    (count > 0).then(|| {
        part("div", "error-summary notice notice--bad")
            .attr("id", "summary")
            .attr("tabindex", "-1")
            .child(part("p", "label").text(text::errors(&ui.words, count)))
            .child(el("ul").each(entries))
    })
}

/// What stands at a wrong answer, and in the summary.
fn problem(ui: &Ui, wizard: &Wizard, wrong: Wrong) -> String {
    let w = &ui.words;
    let name = |at| name_at(wizard, at);
    match wrong {
        Wrong::Road => text::needs_road(w),
        Wrong::Items => text::needs_items(w),
        Wrong::Pieces(at) => text::needs_pieces(w, name(at)),
        Wrong::Reason(at) => text::needs_reason(w, name(at)),
        Wrong::Comment(at) => text::needs_comment(w, name(at)),
        Wrong::Longer(_, more) => text::needs_shorter(w, more),
        Wrong::Photo(at) => text::needs_photo(w, name(at)),
        Wrong::PhotoOpen(_) => text::needs_photos_done(w),
        Wrong::Resolution(at) => text::needs_resolution(w, name(at)),
        Wrong::Variant(at) => text::needs_variant(w, name(at)),
        Wrong::Method => text::needs_method(w),
    }
}

/// The error with that id, where it is wrong there.
fn error(ui: &Ui, wizard: &Wizard, id: &str, here: &dyn Fn(Wrong) -> bool) -> Option<El> {
    let wrong = wizard.wrong.iter().find(|wrong| here(**wrong))?;
    Some(part("p", "error").attr("id", id.to_owned()).text(problem(ui, wizard, *wrong)))
}

fn name_at(wizard: &Wizard, at: usize) -> &str {
    wizard.draft.items.get(at).map_or("", |item| name_of(wizard, &item.line_id))
}

fn name_of<'a>(wizard: &'a Wizard, line: &str) -> &'a str {
    crate::draft::line_of(&wizard.told, line).map_or("", |line| &line.name)
}

/// Questions with their answers below each other.
fn group(id: String, legend: String, error: Option<El>) -> El {
    let mut error_id = id.clone();
    error_id.push_str("-error");
    part("fieldset", "choices choices--stack")
        .attr("id", id)
        .maybe_attr("aria-describedby", error.as_ref().map(|_| error_id.as_str()))
        .child(part("legend", "label").text(legend))
        .maybe(error)
}

/// A radio or a checkbox with its label, and what more there is to say about it.
struct Answer {
    kind: &'static str,
    /// Of all that belong together.
    name: String,
    id: String,
    picked: bool,
    blocked: bool,
    label: String,
    /// Empty: nothing more.
    hint: String,
}

fn answer(ui: &Ui, answer: Answer, deed: Deed) -> El {
    let mut hint_id = answer.id.clone();
    hint_id.push_str("-hint");
    let hinted = !answer.hint.is_empty();
    part("div", "answer")
        .child(
            part("label", "choice")
                .child(
                    el("input")
                        .attr("type", answer.kind)
                        .attr("name", answer.name)
                        .attr("id", answer.id)
                        .flag("checked", answer.picked)
                        .flag("disabled", answer.blocked)
                        .maybe_attr("aria-describedby", hinted.then_some(hint_id.as_str()))
                        .on("change", ui.on(deed)),
                )
                .child(el("bdi").text(answer.label)),
        )
        .maybe(hinted.then(|| part("p", "hint").attr("id", hint_id).text(answer.hint)))
}

/// `pieces-3`. By hand: printing numbers would be a kilobyte of the wasm.
#[inline(never)]
pub fn numbered(name: &str, at: usize) -> String {
    let mut id = String::from(name);
    let mut power = 1;
    while at / power > 9 {
        power *= 10;
    }
    while power > 0 {
        id.push(char::from(b'0' + (at / power % 10) as u8));
        power /= 10;
    }
    id
}

/// `reason-1-4`
fn twice_numbered(name: &str, at: usize, of: usize) -> String {
    let mut id = numbered(name, at);
    id.push('-');
    numbered(&id, of)
}

fn day(w: &Words, day: &Day) -> String {
    let said = day.parts().map(|(year, month, date)| w.day_with_year(year, month, date));
    said.unwrap_or_else(|| day.0.clone())
}

fn moment(w: &Words, at: &Instant) -> String {
    text::day_at(w, &day(w, &at.day()), &w.time(at.time()))
}

fn money(w: &Words, money: &Money) -> String {
    w.money(&money.amount, &money.currency)
}

fn is_nothing(money: &Money) -> bool {
    !money.amount.bytes().any(|byte| matches!(byte, b'1'..=b'9'))
}

/// A line of the order: its picture, name, variant and what is said about it.
fn goods(name: &str, variant: Option<&String>, image: Option<&String>, said: Option<String>) -> El {
    let picture = match image {
        // The name stands beside it.
        Some(url) => {
            part("img", "item-image").attr("src", url.clone()).attr("alt", "").attr("loading", "lazy")
        }
        None => part("span", "item-image").child(aftersale_ui::icon(aftersale_ui::Icon::Box)),
    };
    let mut about = Vec::new();
    for text in [variant.cloned(), said].into_iter().flatten() {
        about.push(part("p", "quiet").text(text));
    }
    part("div", "item").child(picture).child(
        part("div", "item-text").child(part("p", "name").child(el("bdi").text(name.to_owned()))).each(about),
    )
}
