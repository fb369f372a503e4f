//! What happened to a parcel, newest first; what is older folds away.

use aftersale_api::Order;
use aftersale_api::parcel::{Event, Parcel};
use aftersale_ui::{El, el, part};

use crate::ui::{Ui, quiet};
use crate::{text, words};

/// Events shown without unfolding.
const OPEN: usize = 2;

pub fn timeline(ui: &Ui, order: &Order, parcel: &Parcel) -> El {
    let w = &ui.words;
    let mut events: Vec<El> =
        parcel.events.iter().enumerate().map(|(at, event)| entry(ui, order, event, at == 0)).collect();
    // Unfolding a single event is more work than reading it.
    let folded = if events.len() > OPEN + 1 { events.split_off(OPEN) } else { Vec::new() };
    let count = u32::try_from(folded.len()).unwrap_or_default();
    let rest = (count > 0).then(|| {
        part("details", "log-more")
            .child(part("summary", "button button-quiet").text(text::log_more(w, count)))
            .child(part("ol", "timeline").each(folded))
    });
    let list = if events.is_empty() {
        (parcel.tracking_number.is_some()).then(|| quiet(text::log_empty(w)))
    } else {
        Some(part("ol", "timeline").attr("aria-label", text::log_title(w)).each(events))
    };
    part("div", "log").maybe(list).maybe(rest)
}

fn entry(ui: &Ui, order: &Order, event: &Event, newest: bool) -> El {
    let w = &ui.words;
    let at = &event.occurred_at;
    let when = text::day_at(w, &words::short_day(w, &at.day(), &order.today_on), &w.time(at.time()));
    let offset = if !event.offset_known {
        Some(text::offset_unknown(w))
    } else if at.offset() != order.placed_at.offset() {
        Some(text::offset_note(w, &aftersale_text::offset(at.offset())))
    } else {
        None
    };
    let said = match &event.text {
        Some(own) => {
            el("span").maybe_attr("lang", event.text_lang.as_deref()).attr("dir", "auto").text(own.clone())
        }
        None => el("span").text(words::status(w, event.status)),
    };
    part("li", if newest { "timeline-item timeline-item--current" } else { "timeline-item" })
        .child(part("span", "timeline-marker"))
        .child(part("p", "name").child(said))
        .child(
            part("p", "quiet")
                .child(part("time", "timeline-time").attr("datetime", at.0.clone()).text(when))
                .maybe(offset.map(|offset| el("span").text(" (").text(offset).text(")")))
                .maybe(
                    event
                        .place
                        .as_ref()
                        .map(|place| el("span").text(" · ").child(el("bdi").text(place.clone()))),
                ),
        )
}
