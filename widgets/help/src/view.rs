//! What the widget shows: a pure function of its words and screen.

use aftersale_api::Instant;
use aftersale_api::help::{Help, Question};
use aftersale_api::parcel::OpeningHours;
use aftersale_client::Trouble;
use aftersale_text::Words;
use aftersale_ui::{El, Frame, Handler, Tone, badge, el, loading, part};

use crate::{Screen, text};

pub struct Ui {
    pub words: Words,
    pub frame: Frame,
    #[cfg(target_arch = "wasm32")]
    pub retry: std::rc::Rc<dyn Fn()>,
}

impl Ui {
    #[cfg(target_arch = "wasm32")]
    fn on_retry(&self) -> Handler {
        let retry = self.retry.clone();
        Handler::new(move |_| retry())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn on_retry(&self) -> Handler {
        Handler
    }
}

pub fn view(ui: &Ui, screen: &Screen, said: &str) -> El {
    let w = &ui.words;
    let shown = match screen {
        Screen::Loading => loading(text::loading(w)),
        Screen::NoOrder => ui.frame.failure(text::no_order_title(w), text::no_order_text(w), None),
        Screen::Help(help) => sheet(ui, help),
        Screen::Failed(trouble) => failed(ui, *trouble),
    };
    ui.frame.base(shown, said)
}

fn failed(ui: &Ui, trouble: Trouble) -> El {
    let w = &ui.words;
    let explained = match trouble {
        Trouble::Offline => text::offline_text(w),
        Trouble::Timeout => text::timeout_text(w),
        Trouble::Outage => text::outage_text(w),
        Trouble::Garbled => text::garbled_text(w),
        Trouble::Setup => text::setup_text(w),
        Trouble::Access => text::access_text(w),
        Trouble::Limited(minutes) => text::limited_text(w, minutes),
    };
    let again = !matches!(trouble, Trouble::Setup | Trouble::Access);
    let retry = again.then(|| {
        part("button", "button button-primary")
            .attr("type", "button")
            .on("click", ui.on_retry())
            .text(text::retry(w))
    });
    ui.frame.failure(text::failed_title(w), explained, retry)
}

fn sheet(ui: &Ui, help: &Help) -> El {
    let w = &ui.words;
    let mut asked = Vec::new();
    for question in &help.questions {
        asked.push(answered(ui, help, question));
    }
    let questions = (!asked.is_empty()).then(|| part("div", "questions").each(asked));
    part("section", "sheet")
        .attr("aria-labelledby", "title")
        .child(ui.frame.title(text::title(w, &help.order_number)))
        .maybe(questions)
        .child(contact(ui, help))
}

/// The shop's own words, in the language they are in.
fn answered(ui: &Ui, help: &Help, question: &Question) -> El {
    let more = safe(question.url.as_deref())
        .map(|url| part("a", "link").attr("href", url.to_owned()).text(text::read_more(&ui.words)));
    part("details", "question")
        .attr("data-question", question.id.clone())
        .child(
            part("summary", "summary")
                .attr("lang", help.lang.clone())
                .attr("dir", "auto")
                .text(question.question.clone()),
        )
        .child(
            part("div", "answer")
                .child(
                    el("p").attr("lang", help.lang.clone()).attr("dir", "auto").text(question.answer.clone()),
                )
                .maybe(more),
        )
}

fn contact(ui: &Ui, help: &Help) -> El {
    let w = &ui.words;
    let mut ways = Vec::new();
    if let Some(write) =
        help.write_url.as_deref().filter(|url| url.starts_with("mailto:") || safe(Some(url)).is_some())
    {
        ways.push(
            el("li").child(
                part("a", "button button-primary")
                    .attr("href", write.to_owned())
                    .text(text::write(w, &help.order_number)),
            ),
        );
    }
    if let Some(email) = &help.contact.email {
        ways.push(way("mailto:", email));
    }
    if let Some(phone) = &help.contact.phone {
        ways.push(way("tel:", phone));
    }
    if let Some(url) = safe(help.contact.url.as_deref()) {
        ways.push(el("li").child(part("a", "link").attr("href", url.to_owned()).text(text::contact_page(w))));
    }
    let reply = help
        .reply_by_at
        .as_ref()
        .filter(|_| !ways.is_empty())
        .map(|at| el("p").text(text::reply_by(w, &moment(w, at))));
    let none = ways.is_empty().then(|| el("p").text(text::no_way(w)));
    let list = (!ways.is_empty()).then(|| part("ul", "ways").each(ways));
    part("section", "contact")
        .child(ui.frame.part_title(text::contact_title(w)))
        .maybe(none)
        .maybe(list)
        .maybe(reply)
        .maybe(telephone(ui, help))
}

/// When somebody answers the telephone, and whether that is now.
fn telephone(ui: &Ui, help: &Help) -> Option<El> {
    let w = &ui.words;
    if help.contact.phone.is_none() || help.hours.is_empty() {
        return None;
    }
    let mut hours = Vec::new();
    for span in &help.hours {
        hours.extend(opening(w, span));
    }
    let now = match (&help.opens_at, help.open_now) {
        (_, true) => badge(Tone::Good, text::open_now(w)),
        (Some(at), false) => badge(Tone::Neutral, text::opens(w, &moment(w, at))),
        (None, false) => badge(Tone::Neutral, text::closed_now(w)),
    };
    Some(
        part("div", "telephone")
            .child(part("div", "row between").child(part("p", "name").text(text::hours_title(w))).child(now))
            .child(part("dl", "hours").each(hours)),
    )
}

fn opening(w: &Words, hours: &OpeningHours) -> [El; 2] {
    // The first of January 2024 was a Monday.
    let first = w.weekday(2024, 1, hours.from_weekday);
    let days = match hours.to_weekday {
        last if last == hours.from_weekday => first,
        last => text::span(w, &first, &w.weekday(2024, 1, last)),
    };
    [el("dt").text(days), el("dd").text(text::span(w, &w.time(&hours.opens), &w.time(&hours.closes)))]
}

fn moment(w: &Words, at: &Instant) -> String {
    let day = at.day().parts().map(|(year, month, date)| w.day(year, month, date));
    text::day_at(w, &day.unwrap_or_default(), &w.time(at.time()))
}

fn way(scheme: &'static str, to: &str) -> El {
    let mut href = String::from(scheme);
    href.extend(to.chars().filter(|character| !character.is_whitespace()));
    el("li").child(part("a", "link").attr("dir", "ltr").attr("href", href).text(to.to_owned()))
}

/// A URL that may stand in a link; a `javascript:` one may not.
fn safe(url: Option<&str>) -> Option<&str> {
    url.filter(|url| ["https://", "http://", "/"].iter().any(|start| url.starts_with(start)))
}
