//! A review that was sent: what it says, what became of it, and how to change or delete it.

use aftersale_api::Instant;
use aftersale_text::Words;
use aftersale_ui::{El, Tone, badge, el, notice, part, safe};

use super::{Deed, Ui, numbered, own_words, stars};
use crate::screen::Screen;
use crate::text;
use crate::told::{Reason, Review, State};

pub fn own(ui: &Ui, screen: &Screen, at: usize) -> El {
    let w = &ui.words;
    let (Some(product), Some(review)) = (screen.told_product(at), screen.own(at)) else { return el("div") };
    let mut pictures = Vec::new();
    for picture in &review.photos {
        if let Some(url) = safe(picture.url.as_deref()) {
            pictures.push(el("li").child(
                part("img", "item-image").attr("src", url.to_owned()).attr("alt", picture.alt.clone()),
            ));
        }
    }
    let free = screen.editing.is_none() && !screen.sending;
    let edit = (review.can_edit && free).then(|| {
        ui.button("button", text::edit(w), Deed::Edit(at))
            .attr("aria-label", text::edit_of(w, &product.name))
            .attr("id", numbered("edit-", at))
    });
    let delete = (review.can_delete && free).then(|| {
        ui.button("button button-quiet", text::delete(w), Deed::AskDelete(at))
            .attr("aria-label", text::delete_of(w, &product.name))
            .attr("id", numbered("delete-", at))
    });
    part("div", "own")
        .child(stars::given(w, review.stars))
        .maybe(
            (!review.text.is_empty())
                .then(|| part("p", "words").attr("dir", "auto").text(review.text.clone())),
        )
        .maybe((!pictures.is_empty()).then(|| part("ul", "pictures").each(pictures)))
        .child(standing(ui, review))
        .child(part("p", "quiet").text(when(w, review)))
        .child(part("div", "row").maybe(edit).maybe(delete))
}

/// Where it stands, and why.
fn standing(ui: &Ui, review: &Review) -> El {
    let w = &ui.words;
    match review.state {
        State::Pending => el("div")
            .child(badge(Tone::Neutral, text::state_pending(w)))
            .child(part("p", "quiet").text(text::state_pending_text(w))),
        State::Published => el("div").child(badge(Tone::Good, text::state_published(w))),
        State::Rejected => {
            let note = review.note.as_ref().map(|note| el("p").child(own_words(note)));
            let next = review.can_edit.then(|| el("p").text(text::rejected_next(w)));
            notice(
                Tone::Warn,
                el("div")
                    .child(part("p", "label").text(text::state_rejected(w)))
                    .child(el("p").text(reason(w, review.reason)))
                    .maybe(note)
                    .maybe(next),
            )
        }
    }
}

fn reason(w: &Words, reason: Option<Reason>) -> String {
    match reason {
        Some(Reason::Personal) => text::rejected_personal(w),
        Some(Reason::Language) => text::rejected_language(w),
        Some(Reason::Topic) => text::rejected_topic(w),
        Some(Reason::Advertising) => text::rejected_advertising(w),
        Some(Reason::Rights) => text::rejected_rights(w),
        Some(Reason::Illegal) => text::rejected_illegal(w),
        Some(Reason::Other) | None => text::rejected_other(w),
    }
}

fn when(w: &Words, review: &Review) -> String {
    match &review.edited_at {
        Some(at) => text::own_edited(w, &day(w, at)),
        None => text::own_received(w, &day(w, &review.sent_at)),
    }
}

fn day(w: &Words, at: &Instant) -> String {
    let day = at.day();
    let said = day.parts().map(|(year, month, date)| w.day_with_year(year, month, date));
    said.unwrap_or_else(|| day.0.clone())
}

/// The step before a review is gone.
pub fn deleting(ui: &Ui, at: usize) -> El {
    let w = &ui.words;
    notice(
        Tone::Warn,
        el("div")
            .child(
                part("p", "label").attr("id", "deleting").attr("tabindex", "-1").text(text::delete_title(w)),
            )
            .child(el("p").text(text::delete_text(w)))
            .child(
                part("div", "row")
                    .child(ui.button("button", text::delete_yes(w), Deed::Delete(at)))
                    .child(ui.button("button button-quiet", text::delete_no(w), Deed::Keep)),
            ),
    )
}
