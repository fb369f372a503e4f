//! A review's photos: how each stands, what it shows, and which comes first.

use aftersale_text::Words;
use aftersale_ui::{El, Icon, el, icon, part};

use super::{Deed, Ui, numbered, twice_numbered};
use crate::draft::{Fault, Photo, PhotoState};
use crate::screen::{Screen, Wrong};
use crate::text;

/// `None` where none are wanted.
pub fn photos(ui: &Ui, screen: &Screen, at: usize) -> Option<El> {
    let w = &ui.words;
    let max = screen.photos_max();
    if max == 0 {
        return None;
    }
    let (id, hint_id, add_id) =
        (numbered("photos-", at), numbered("photos-hint-", at), numbered("add-photos-", at));
    let taken = screen.answers(at).map_or(&[][..], |answers| &answers.photos);
    let mut rows = Vec::new();
    for (place, photo) in taken.iter().enumerate() {
        rows.push(one(ui, at, place, taken.len(), photo));
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
    let name = screen.told_product(at).map_or("", |product| &product.name);
    let open = screen.wrong.contains(&Wrong::Photos(at));
    Some(
        part("fieldset", "choices choices--stack")
            .attr("id", id)
            .child(part("legend", "label").text(text::photos(w)))
            .child(part("p", "hint").attr("id", hint_id).text(text::photos_hint(w, max)))
            .maybe(open.then(|| part("p", "error").text(text::needs_photo(w, name))))
            .maybe((taken.len() > 1).then(|| part("p", "hint").text(text::photos_order(w))))
            .maybe((!taken.is_empty()).then(|| part("ol", "photos").each(rows)))
            .maybe(full.then(|| part("p", "quiet").text(text::photos_full(w))))
            .maybe((!full).then_some(add)),
    )
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

/// Its file's name, else its place.
pub fn called(w: &Words, photo: &Photo, place: usize) -> String {
    if photo.name.is_empty() {
        text::photo_number(w, &w.number(place as u32 + 1))
    } else {
        photo.name.clone()
    }
}

fn one(ui: &Ui, at: usize, place: usize, count: usize, photo: &Photo) -> El {
    let w = &ui.words;
    let name = called(w, photo, place);
    let picture = match &photo.url {
        // The name stands beside it.
        Some(url) => part("img", "item-image").attr("src", url.clone()).attr("alt", ""),
        None => part("span", "item-image").child(icon(Icon::Box)),
    };
    let failed = matches!(photo.state, PhotoState::Failed(_));
    let (alt_id, hint_id) =
        (twice_numbered("alt-", at, photo.id as usize), twice_numbered("alt-hint-", at, photo.id as usize));
    let alt = (!failed).then(|| {
        part("div", "field")
            .child(part("label", "label").attr("for", alt_id.clone()).text(text::photo_alt(w, &name)))
            .child(part("p", "hint").attr("id", hint_id.clone()).text(text::photo_alt_hint(w)))
            .child(
                part("input", "input")
                    .attr("type", "text")
                    .attr("id", alt_id)
                    .attr("value", photo.alt.clone())
                    .attr("maxlength", "250")
                    .attr("dir", "auto")
                    .attr("aria-describedby", hint_id)
                    .on("input", ui.on(Deed::PhotoAlt(at, photo.id))),
            )
    });
    let again = matches!(photo.state, PhotoState::Failed(Fault::Lost))
        .then(|| ui.button("button", text::photo_again(w, &name), Deed::PhotoAgain(at, photo.id)));
    let earlier = (place > 0).then(|| {
        ui.button("button", text::photo_earlier(w, &name), Deed::PhotoMove(at, photo.id, true))
            .attr("id", twice_numbered("earlier-", at, photo.id as usize))
    });
    let later = (place + 1 < count).then(|| {
        ui.button("button", text::photo_later(w, &name), Deed::PhotoMove(at, photo.id, false))
            .attr("id", twice_numbered("later-", at, photo.id as usize))
    });
    part("li", "item")
        .attr("draggable", "true")
        .on("dragstart", ui.on(Deed::Drag(at, photo.id)))
        .on("dragover", ui.on(Deed::Over))
        .on("drop", ui.on(Deed::Drop(at, photo.id)))
        .child(picture)
        .child(
            part("div", "item-text")
                .child(part("p", "name").child(el("bdi").text(name.clone())))
                .child(part("p", if failed { "error" } else { "quiet" }).text(standing(w, photo))),
        )
        .maybe(alt)
        .child(part("div", "row").maybe(again).maybe(earlier).maybe(later).child(ui.button(
            "button button-quiet",
            text::photo_remove(w, &name),
            Deed::PhotoOut(at, photo.id),
        )))
}
