//! What the widget shows: a pure function of its words and screen.

use aftersale_api::Day;
use aftersale_api::preferences::{Channel, Choice, Topic};
use aftersale_client::Trouble;
use aftersale_text::Words;
use aftersale_ui::{El, Frame, Handler, Tone, el, loading, notice, part};

use crate::screen::{Deed, Screen, Sheet, Step};
use crate::text;

pub struct Ui {
    pub words: Words,
    pub frame: Frame,
    #[cfg(target_arch = "wasm32")]
    pub sender: std::rc::Rc<dyn Fn(Deed)>,
}

impl Ui {
    #[cfg(target_arch = "wasm32")]
    fn on(&self, deed: Deed) -> Handler {
        let sender = self.sender.clone();
        Handler::new(move |_| sender(deed))
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn on(&self, _: Deed) -> Handler {
        Handler
    }

    fn button(&self, name: &'static str, text: String, deed: Deed) -> El {
        part("button", name).attr("type", "button").on("click", self.on(deed)).text(text)
    }
}

pub fn view(ui: &Ui, screen: &Screen, said: &str) -> El {
    let w = &ui.words;
    let shown = match screen {
        Screen::Loading => loading(text::loading(w)),
        Screen::NoAccess => ui.frame.failure(text::title(w), text::no_access_text(w), None),
        Screen::Sheet(sheet) => show(ui, sheet),
        Screen::Failed(trouble) => {
            let retry = (*trouble != Trouble::Setup)
                .then(|| ui.button("button button-primary", text::retry(w), Deed::Retry));
            ui.frame.failure(text::failed_title(w), explained(w, *trouble), retry)
        }
    };
    ui.frame.base(shown, said)
}

fn explained(w: &Words, trouble: Trouble) -> String {
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

fn show(ui: &Ui, sheet: &Sheet) -> El {
    let w = &ui.words;
    let goes_to = sheet.kept.email.as_ref().map(|email| part("p", "quiet").text(text::goes_to(w, email)));
    let (mut topics, mut at) = (Vec::new(), 0);
    while let Some(first) = sheet.wanted.choices.get(at) {
        let mut ways = Vec::new();
        let start = at;
        while let Some(choice) = sheet.wanted.choices.get(at).filter(|choice| choice.topic == first.topic) {
            ways.push(way(ui, sheet, choice, at));
            at += 1;
        }
        let asked = matches!(sheet.step, Step::Confirm(of) if (start..at).contains(&of));
        topics.extend(topic(ui, first.topic, ways, asked));
    }
    part("section", "sheet")
        .attr("aria-labelledby", "title")
        .child(ui.frame.title(text::title(w)))
        .maybe(goes_to)
        .maybe(message(ui, sheet))
        .child(part("div", "topics").each(topics))
        .child(less(ui, sheet))
}

/// What became of the latest change.
fn message(ui: &Ui, sheet: &Sheet) -> Option<El> {
    let w = &ui.words;
    match &sheet.step {
        Step::Failed(_, trouble) => {
            let again = (!matches!(trouble, Trouble::Setup | Trouble::Access))
                .then(|| ui.button("button button-quiet", text::retry(w), Deed::SendAgain));
            let told = el("div")
                .child(part("p", "label").text(text::not_saved(w)))
                .child(el("p").text(explained(w, *trouble)))
                .maybe(again);
            Some(notice(Tone::Warn, told))
        }
        Step::Saved => Some(notice(Tone::Good, el("p").text(text::saved(w)))),
        Step::Still | Step::Confirm(_) | Step::Saving(_) => None,
    }
}

/// `None` for a topic this version has no words for.
fn topic(ui: &Ui, topic: Topic, ways: Vec<El>, asked: bool) -> Option<El> {
    let w = &ui.words;
    let (name, hint) = match topic {
        Topic::OrderUpdates => (text::order_updates(w), text::order_updates_hint(w)),
        Topic::CareTips => (text::care_tips(w), text::care_tips_hint(w)),
        Topic::Reviews => (text::reviews(w), text::reviews_hint(w)),
        Topic::Points => (text::points(w), text::points_hint(w)),
        Topic::Offers => (text::offers(w), text::offers_hint(w)),
        Topic::Other => return None,
    };
    let confirm = asked.then(|| {
        let question = el("div")
            .child(part("p", "label").text(text::confirm_title(w)))
            .child(el("p").text(text::confirm_text(w)))
            .child(
                part("div", "row")
                    .child(ui.button("button", text::confirm_keep(w), Deed::Keep))
                    .child(ui.button("button button-quiet", text::confirm_off(w), Deed::Confirm)),
            );
        notice(Tone::Warn, question).attr("id", "confirm").attr("tabindex", "-1")
    });
    Some(
        part("fieldset", "topic")
            .child(part("legend", "label").text(name))
            .child(part("p", "hint").text(hint))
            .child(part("div", "ways").each(ways))
            .maybe(confirm),
    )
}

/// Id of the box at that place.
pub fn choice_id(at: usize) -> String {
    let mut id = String::from("choice-");
    if at > 9 {
        id.push(char::from(b'0' + (at / 10 % 10) as u8));
    }
    id.push(char::from(b'0' + (at % 10) as u8));
    id
}

fn way(ui: &Ui, sheet: &Sheet, choice: &Choice, at: usize) -> El {
    let w = &ui.words;
    let name = match choice.channel {
        Channel::Email => text::by_email(w),
        Channel::Sms => text::by_sms(w),
        Channel::Other => text::by_other(w),
    };
    let busy = matches!(&sheet.step, Step::Saving(_));
    part("label", "choice")
        .child(
            el("input")
                .attr("type", "checkbox")
                .attr("id", choice_id(at))
                .flag("checked", choice.on)
                .attr("aria-busy", if busy { "true" } else { "false" })
                .on("change", ui.on(Deed::Toggle(at))),
        )
        .child(el("span").text(name))
}

/// The quick ways to hear less.
fn less(ui: &Ui, sheet: &Sheet) -> El {
    let (w, kept) = (&ui.words, &sheet.kept);
    let mut buttons = Vec::new();
    if !kept.only_order_updates {
        buttons.push(ui.button("button", text::only_order_updates(w), Deed::OnlyOrderUpdates));
    }
    let paused = kept.snoozed_until_on.as_ref().map(|until| {
        let said = el("div").child(el("p").text(text::paused(w, &day(w, until)))).child(ui.button(
            "button button-quiet",
            text::end_pause(w),
            Deed::Snooze(0),
        ));
        notice(Tone::Neutral, said)
    });
    if paused.is_none() {
        for days in kept.snooze_days.iter().filter(|days| **days > 0) {
            buttons.push(ui.button("button", text::pause(w, *days), Deed::Snooze(*days)));
        }
    }
    let only = kept.only_order_updates.then(|| part("p", "quiet").text(text::only_already(w)));
    part("section", "less")
        .child(ui.frame.part_title(text::less_title(w)))
        .maybe(paused)
        .maybe(only)
        .child(part("div", "row").each(buttons))
}

fn day(w: &Words, day: &Day) -> String {
    let said = day.parts().map(|(year, month, date)| w.day_with_year(year, month, date));
    said.unwrap_or_else(|| day.0.clone())
}
