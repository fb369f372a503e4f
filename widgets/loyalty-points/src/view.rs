//! What the widget shows: a pure function of its words and screen.

mod balance;
mod codes;
mod earned;
mod history;
mod news;
mod rewards;
mod tier;
mod why;

use aftersale_api::loyalty::{Cause, Loyalty, PointsWait, Term};
use aftersale_api::{Day, Money};
use aftersale_client::Trouble;
use aftersale_text::Words;
use aftersale_ui::{El, Frame, Handler, el, loading, part, push_digits, safe};

use crate::naming::Naming;
use crate::screen::{Page, Screen, Variant};
use crate::text;

pub struct Ui {
    pub words: Words,
    pub frame: Frame,
    #[cfg(target_arch = "wasm32")]
    pub sender: std::rc::Rc<dyn Fn(Deed, wasm_bindgen::JsValue)>,
}

/// What the customer did. A number is the place of a reward or a code in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// The first call again.
    Retry,
    /// The slider was moved.
    Slide(usize),
    /// One step up, or down.
    Step(usize, bool),
    Ask(usize),
    AskUndo(usize),
    /// The second word is no.
    Leave,
    Redeem,
    Undo,
    /// What waits is sent now.
    SendNow,
    /// What waits is no longer wanted.
    LetBe,
    Copy(usize),
    History,
    SaveCsv,
    SaveJson,
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
    let told = |title, text| ui.frame.failure(title, text, None);
    let shown = match (&screen.page, &screen.naming) {
        (Page::Points(told), Some(naming)) => points(ui, screen, told, naming),
        (Page::Order(told), Some(naming)) => earned::earned(ui, told, naming),
        (Page::NoAccess, _) => told(text::no_access(w), text::no_access_text(w)),
        (Page::NoProgramme, _) => told(text::no_programme(w), text::no_programme_text(w)),
        (Page::NoPoints, _) => told(text::order_none(w), text::order_none_text(w)),
        (Page::Expired, _) => failure(ui, text::expired(w), text::expired_text(w), true),
        (Page::Failed(trouble), _) => failed(ui, *trouble),
        (Page::Loading | Page::Points(_) | Page::Order(_), _) => loading(text::loading(w)),
    };
    ui.frame.base(shown, said)
}

fn points(ui: &Ui, screen: &Screen, told: &Loyalty, naming: &Naming) -> El {
    let page = part("section", "points")
        .attr("aria-labelledby", "title")
        .child(balance::header(ui, told, naming))
        .maybe(news::done(ui, screen, naming))
        .maybe(news::stop(ui, screen, naming));
    match screen.variant {
        Variant::Balance => return page.maybe(news::expiring(ui, told, naming)),
        Variant::NextReward => return page.child(rewards::next(ui, told, naming)),
        Variant::Full | Variant::Earned => {}
    }
    let ways = tier::ways(ui, told, naming);
    let tier = tier::tier(ui, told, naming);
    let rewards = rewards::rewards(ui, screen, told, naming);
    let codes = codes::codes(ui, screen, told, naming);
    let new = told.available == 0 && told.pending == 0 && told.wallet.is_empty();
    // Who has nothing yet reads first how to come by some.
    let (first, then) =
        if new { (vec![ways], [tier, rewards, codes]) } else { (Vec::new(), [rewards, codes, tier]) };
    let mut parts = first;
    parts.extend(then);
    if !new {
        parts.push(tier::ways(ui, told, naming));
    }
    page.maybe(news::owed(ui, told, naming))
        .maybe(news::expiring(ui, told, naming))
        .maybe(news::stopped(ui, told))
        .maybe(balance::facts(ui, told, naming))
        .maybe(why::why(ui, told, naming))
        .child(part("div", "parts").each(parts.into_iter().flatten().collect()))
        .maybe((!screen.history_hidden).then(|| history::history(ui, screen, naming)))
}

fn failed(ui: &Ui, trouble: Trouble) -> El {
    let w = &ui.words;
    let (title, said) = match trouble {
        Trouble::Offline => (text::offline(w), text::offline_text(w)),
        Trouble::Timeout => (text::timeout(w), text::outage_text(w)),
        Trouble::Outage => (text::outage(w), text::outage_text(w)),
        Trouble::Limited(minutes) => (text::limited(w), text::limited_text(w, minutes)),
        Trouble::Access => (text::expired(w), text::expired_text(w)),
        Trouble::Setup => (text::setup(w), text::setup_text(w)),
        Trouble::Garbled => (text::garbled(w), text::garbled_text(w)),
    };
    failure(ui, title, said, trouble != Trouble::Setup)
}

fn failure(ui: &Ui, title: String, said: String, again: bool) -> El {
    let retry = again.then(|| ui.button("button button-primary", text::retry(&ui.words), Deed::Retry));
    ui.frame.failure(title, said, retry)
}

/// A part of the page with its heading.
pub fn section(ui: &Ui, name: &'static str, id: &'static str, title: String) -> El {
    part("section", name)
        .attr("aria-labelledby", id)
        .child(ui.frame.part_title(title).attr("id", id).attr("tabindex", "-1"))
}

pub fn day(w: &Words, day: &Day) -> String {
    let said = day.parts().map(|(year, month, date)| w.day_with_year(year, month, date));
    said.unwrap_or_else(|| day.0.clone())
}

pub fn money(w: &Words, money: &Money) -> String {
    w.money(&money.amount, &money.currency)
}

/// What points are for.
pub fn cause(w: &Words, cause: &Cause) -> String {
    match (&cause.order_number, &cause.text) {
        (Some(number), _) => text::order(w, number),
        (None, Some(text)) => text.clone(),
        (None, None) => text::shop_gave(w),
    }
}

pub fn waits(w: &Words, waits: Option<PointsWait>) -> String {
    match waits {
        Some(PointsWait::Delivery) => text::waits_delivery(w),
        Some(PointsWait::Return) => text::waits_return(w),
        Some(PointsWait::Other) | None => text::waits(w),
    }
}

/// `Wool blanket: €59.00 ÷ €1.00 × 1 × 125%`, and what it gives at the end of the line.
pub fn term(ui: &Ui, term: &Term, naming: &Naming) -> El {
    let w = &ui.words;
    let mut sum = String::new();
    if let (Some(paid), Some(per)) = (&term.paid, &term.per) {
        sum.push_str(&money(w, paid));
        sum.push_str(" ÷ ");
        sum.push_str(&money(w, per));
        sum.push_str(" × ");
        sum.push_str(&w.number(term.rate));
        for percent in [term.percent, term.tier_percent] {
            if percent != 100 {
                let mut digits = String::new();
                push_digits(&mut digits, percent);
                sum.push_str(" × ");
                sum.push_str(&w.percent(&digits));
            }
        }
    }
    let sum = (!sum.is_empty()).then(|| part("bdi", "hint").text(sum));
    let named = el("span").attr("class", "term-name").child(el("bdi").text(term.name.clone())).maybe(sum);
    part("li", "line").child(named).child(part("span", "number").text(naming.number(term.points)))
}

/// A line with a number at its end.
pub fn line(name: &'static str, label: String, number: String) -> El {
    part("li", name).child(el("span").text(label)).child(part("span", "number").text(number))
}

/// How far it is, drawn; what it says stands in words beside it.
pub fn progress(value: u32, max: u32, label: String) -> El {
    let digits = |number| {
        let mut text = String::new();
        push_digits(&mut text, number);
        text
    };
    part("progress", "progress")
        .attr("value", digits(value.min(max)))
        .attr("max", digits(max.max(1)))
        .attr("aria-label", label)
}

/// The shop's own picture of points, else a star.
pub fn coin(naming: &Naming) -> El {
    match safe(naming.name.icon_url.as_deref()) {
        Some(url) => part("img", "coin").attr("src", url.to_owned()).attr("alt", ""),
        None => part("svg", "icon coin").attr("viewBox", "0 0 24 24").attr("aria-hidden", "true").child(
            el("path").attr("d", "M12 3.5l2.6 5.3 5.9.8-4.3 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8L3.5 9.6l5.9-.8z"),
        ),
    }
}

/// `redeem-3`
#[inline(never)]
pub fn numbered(name: &str, at: usize) -> String {
    let mut id = String::from(name);
    push_digits(&mut id, at as u32);
    id
}
