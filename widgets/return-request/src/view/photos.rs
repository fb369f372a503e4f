//! Photos of an item: which are wanted, how each stands, and what to do where one failed.

use aftersale_api::claim::PhotoRule;
use aftersale_text::Words;
use aftersale_ui::{El, Icon, el, icon, part};

use super::{Deed, Ui, error, group, numbered};
use crate::draft::{Fault, Photo, PhotoState};
use crate::text;
use crate::wizard::{Wizard, Wrong};

pub fn photos(ui: &Ui, wizard: &Wizard, at: usize, rule: PhotoRule) -> El {
    let w = &ui.words;
    let max = wizard.told.photos_max;
    let wanted = if rule == PhotoRule::Required {
        text::photos_required(w, max)
    } else {
        text::photos_optional(w, max)
    };
    let id = numbered("photos-", at);
    let mut error_id = id.clone();
    error_id.push_str("-error");
    let add_id = numbered("add-photos-", at);
    let hint_id = numbered("photos-hint-", at);
    let wrong = error(
        ui,
        wizard,
        &error_id,
        &|wrong| matches!(wrong, Wrong::Photo(of) | Wrong::PhotoOpen(of) if of == at),
    );
    let mut rows = Vec::new();
    let taken = wizard.draft.items.get(at).map_or(&[][..], |item| &item.photos);
    for photo in taken {
        rows.push(one(ui, at, photo));
    }
    let full = taken.len() as u32 >= max;
    let add = part("div", "field")
        .child(part("label", "label").attr("for", add_id.clone()).text(text::photos_add(w)))
        .child(
            part("input", "input")
                .attr("type", "file")
                .attr("id", add_id)
                .attr("accept", "image/*")
                .flag("multiple", max > 1)
                .attr("aria-describedby", hint_id.clone())
                .on("change", ui.on(Deed::Photos(at))),
        );
    group(id, text::photos(w), wrong)
        .child(part("p", "hint").attr("id", hint_id).text(wanted))
        .child(part("ul", "photos").each(rows))
        .maybe(full.then(|| part("p", "quiet").text(text::photos_full(w))))
        .maybe((!full).then_some(add))
}

/// How a photo stands, in words.
pub fn standing(w: &Words, photo: &Photo) -> String {
    match photo.state {
        PhotoState::Waiting => text::photo_waiting(w),
        PhotoState::Sent(_) => text::photo_sent(w),
        PhotoState::Failed(Fault::Unreadable) => text::photo_unreadable(w),
        PhotoState::Failed(Fault::TooBig) => text::photo_too_big(w),
        PhotoState::Failed(Fault::Lost) => text::photo_lost(w),
    }
}

fn one(ui: &Ui, at: usize, photo: &Photo) -> El {
    let w = &ui.words;
    let picture = match &photo.url {
        // The name stands beside it.
        Some(url) => part("img", "item-image").attr("src", url.clone()).attr("alt", ""),
        None => part("span", "item-image").child(icon(Icon::Box)),
    };
    let failed = matches!(photo.state, PhotoState::Failed(_));
    let again = matches!(photo.state, PhotoState::Failed(Fault::Lost))
        .then(|| ui.button("button", text::photo_again(w, &photo.name), Deed::PhotoAgain(at, photo.id)));
    part("li", "item").child(picture).child(
        part("div", "item-text")
            .child(part("p", "name").child(el("bdi").text(photo.name.clone())))
            .child(part("p", if failed { "error" } else { "quiet" }).text(standing(w, photo)))
            .child(part("div", "row").maybe(again).child(ui.button(
                "button button-quiet",
                text::photo_remove(w, &photo.name),
                Deed::PhotoOut(at, photo.id),
            ))),
    )
}
