//! What the customer should know before all else: what was done, what stood in the way, what runs out.

use aftersale_api::loyalty::{ExpiryStop, ExpiryWarning, Loyalty};
use aftersale_ui::{El, Tone, el, notice, part};

use super::{Deed, Ui, day, money};
use crate::naming::Naming;
use crate::screen::{Busy, Done, Screen, Stop, Wish};
use crate::text;

pub fn done(ui: &Ui, screen: &Screen, naming: &Naming) -> Option<El> {
    let w = &ui.words;
    let said = match screen.done.as_ref()? {
        Done::Redeemed(code) => el("div")
            .child(part("p", "label").text(text::done(w, &code.code)))
            .child(el("p").text(text::done_text(w, &money(w, &code.pays), &code.name))),
        Done::Undone(points) => {
            el("div").child(part("p", "label").text(text::undone(w, &naming.counted(*points))))
        }
    };
    Some(notice(Tone::Good, said).attr("id", "done").attr("tabindex", "-1"))
}

pub fn stop(ui: &Ui, screen: &Screen, naming: &Naming) -> Option<El> {
    let w = &ui.words;
    match screen.busy {
        Some(Busy::Redeeming) => return Some(under_way(text::sending(w))),
        Some(Busy::Undoing) => return Some(under_way(text::undoing(w))),
        None => {}
    }
    let waits = |wish: &Wish| text::waiting_text(w, &wish.name, &naming.counted(wish.points));
    let wish = screen.wish.as_ref();
    let (title, said) = match (screen.stop, wish) {
        (Some(Stop::Limited(minutes)), Some(_)) => (text::waiting(w), text::waiting_limited(w, minutes)),
        (Some(Stop::Access), Some(wish)) => {
            (text::waiting(w), text::waiting_access(w, &wish.name, &naming.counted(wish.points)))
        }
        // One that was found, and nothing tried yet.
        (_, Some(wish)) => (text::waiting(w), waits(wish)),
        (Some(Stop::Changed), _) => (text::changed(w), text::changed_text(w)),
        (Some(Stop::NotEnough), _) => (text::not_enough(w), text::not_enough_text(w)),
        (Some(Stop::NotOffered), _) => (text::not_offered(w), text::not_offered_text(w)),
        (Some(Stop::CodeUsed), _) => (text::code_was_used(w), text::code_was_used_text(w)),
        (Some(Stop::CodeExpired), _) => (text::code_has_expired(w), text::code_has_expired_text(w)),
        (Some(Stop::NotUndone), _) => (text::not_undone(w), text::not_undone_text(w)),
        (Some(_), None) => (text::other(w), text::other_text(w)),
        (None, None) => return None,
    };
    let next = wish.map(|_| {
        part("div", "row").child(ui.button("button", text::send_now(w), Deed::SendNow)).child(ui.button(
            "button button-quiet",
            text::let_be(w),
            Deed::LetBe,
        ))
    });
    let told = el("div").child(part("p", "label").text(title)).child(el("p").text(said)).maybe(next);
    Some(notice(Tone::Warn, told).attr("id", "trouble").attr("tabindex", "-1"))
}

fn under_way(said: String) -> El {
    notice(Tone::Neutral, el("div").child(part("p", "label").text(said)))
}

pub fn owed(ui: &Ui, told: &Loyalty, naming: &Naming) -> Option<El> {
    let w = &ui.words;
    (told.owed > 0).then(|| {
        let said = el("div")
            .child(part("p", "label").text(text::owed(w, &naming.counted(told.owed))))
            .child(el("p").text(text::owed_text(w)));
        notice(Tone::Neutral, said)
    })
}

/// Whether the shop warns of what expires next; not while expiry stands still.
pub fn warns(told: &Loyalty) -> bool {
    told.stopped.is_empty() && told.expiring.as_ref().is_some_and(|next| next.warning.is_some())
}

/// Only when the shop warns; else it is a fact among others.
pub fn expiring(ui: &Ui, told: &Loyalty, naming: &Naming) -> Option<El> {
    let w = &ui.words;
    let next = told.expiring.as_ref().filter(|_| warns(told))?;
    let points = naming.counted(next.points);
    let (tone, title) = match next.warning? {
        ExpiryWarning::LastChance => (Tone::Warn, text::warn_last(w, &points)),
        ExpiryWarning::Soon | ExpiryWarning::Other => (Tone::Neutral, text::warn_soon(w, &points)),
    };
    let said = el("div").child(part("p", "label").text(title)).child(el("p").text(text::expires_on(
        w,
        next.days,
        &day(w, &next.on),
    )));
    Some(notice(tone, said))
}

pub fn stopped(ui: &Ui, told: &Loyalty) -> Option<El> {
    let w = &ui.words;
    let mut reasons = Vec::new();
    for why in &told.stopped {
        let said = match why {
            ExpiryStop::Late => text::stopped_late(w),
            ExpiryStop::Return => text::stopped_return(w),
            ExpiryStop::Claim => text::stopped_claim(w),
            ExpiryStop::Other => text::stopped_other(w),
        };
        reasons.push(el("p").text(said));
    }
    (!reasons.is_empty()).then(|| {
        notice(Tone::Neutral, el("div").child(part("p", "label").text(text::stopped(w))).each(reasons))
    })
}
