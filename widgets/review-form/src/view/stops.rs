//! What became of the last submit, and what is missing in the next.

use aftersale_ui::{El, Tone, el, notice, part};

use super::{Deed, Ui};
use crate::screen::{Done, Screen, Stop, Wrong};
use crate::text;

pub fn done(ui: &Ui, screen: &Screen) -> Option<El> {
    let w = &ui.words;
    let said = match screen.done? {
        Done::Sent(count) => text::thanks(w, count),
        Done::Saved => text::thanks_saved(w),
        Done::Deleted => text::thanks_deleted(w),
    };
    let reward = screen.reward.as_ref().map(|what| el("p").text(text::reward(w, what)));
    let text = el("div").child(part("p", "label").text(said)).maybe(reward);
    Some(notice(Tone::Good, text).attr("id", "done").attr("tabindex", "-1"))
}

pub fn stop(ui: &Ui, screen: &Screen) -> Option<El> {
    let w = &ui.words;
    let waits = !screen.queue.is_empty();
    let (title, said) = match screen.stop {
        Some(Stop::Queued) => (text::queued_title(w), text::queued_text(w)),
        Some(Stop::Outage) => (text::stop_outage(w), text::stop_outage_text(w)),
        Some(Stop::Limited(minutes)) => (text::stop_limited(w), text::stop_limited_text(w, minutes)),
        Some(Stop::Access) => (text::stop_access(w), text::stop_access_text(w)),
        Some(Stop::Other) => (text::stop_other(w), text::stop_other_text(w)),
        Some(Stop::NotDeleted) => (text::not_deleted(w), text::not_deleted_text(w)),
        // A queue that was found, and nothing tried yet.
        None if waits && !screen.sending => (text::queued_title(w), text::queued_text(w)),
        None => return None,
    };
    let next = match screen.stop {
        Some(Stop::Other) => Some((text::stop_reload(w), Deed::Retry)),
        _ if waits && !screen.sending => Some((text::queued_retry(w), Deed::SendNow)),
        _ => None,
    };
    let button = next.map(|(label, deed)| ui.button("button", label, deed));
    let text = el("div").child(part("p", "label").text(title)).child(el("p").text(said)).maybe(button);
    Some(notice(Tone::Warn, text).attr("id", "trouble").attr("tabindex", "-1"))
}

/// The same words as at the fields, each a way there; a fragment does not reach into a shadow root.
pub fn summary(ui: &Ui, screen: &Screen) -> Option<El> {
    let w = &ui.words;
    let max = screen.told.as_ref().map_or(0, |told| told.text_max);
    let mut entries = Vec::new();
    for wrong in &screen.wrong {
        let name = |at: &usize| screen.told_product(*at).map_or("", |product| product.name.as_str());
        let said = match wrong {
            Wrong::Nothing => text::needs_stars(w),
            Wrong::Stars(at) => text::needs_stars_of(w, name(at)),
            Wrong::TooLong(at) => text::needs_shorter(w, &w.number(max), name(at)),
            Wrong::Photos(at) => text::needs_photo(w, name(at)),
        };
        entries.push(el("li").child(ui.button("link", said, Deed::Go(*wrong))));
    }
    let count = entries.len() as u32;
    (count > 0).then(|| {
        part("div", "error-summary notice notice--bad")
            .attr("id", "summary")
            .attr("tabindex", "-1")
            .child(part("p", "label").text(text::errors(w, count)))
            .child(el("ul").each(entries))
    })
}
