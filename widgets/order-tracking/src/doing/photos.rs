//! Photos of a report: which are wanted, how each stands, and what to do where one failed.

use aftersale_api::claim::PhotoRule;
use aftersale_text::Words;
use aftersale_ui::{El, Icon, el, icon, part};

use super::desk::{Deed, Desk};
use super::form::{error, group};
use super::state::{Fault, Photo, PhotoState, Wrong};
use crate::text;
use crate::ui::quiet;

pub fn photos(desk: &Desk<'_>, rule: PhotoRule) -> El {
    let w = &desk.ui.words;
    let report = &desk.doing.report;
    let max = desk.case.photos_max();
    let wanted = if rule == PhotoRule::Required {
        text::report_photos_required(w, max)
    } else {
        text::report_photos_optional(w, max)
    };
    let full = report.photos.len() as u32 >= max;
    let error = error(desk, "photos-error", &|wrong| {
        matches!(wrong, Wrong::Photo | Wrong::PhotoWaiting | Wrong::PhotoFailed)
    });
    let mut rows = Vec::new();
    for photo in &report.photos {
        rows.push(one(desk, photo));
    }
    let note = if report.left_out {
        Some(text::report_left_out(w, max))
    } else if full {
        Some(text::report_full(w))
    } else {
        None
    };
    group("photos", "photos-error", text::report_photos(w), error)
        .child(part("p", "hint").attr("id", "photos-hint").text(wanted))
        .child(part("p", "hint").text(text::report_photos_private(w)))
        .child(part("ul", "photos").each(rows))
        .maybe(note.map(quiet))
        .maybe((!full).then(|| {
            part("div", "field")
                .child(part("label", "label").attr("for", "add-photos").text(text::report_add(w)))
                .child(
                    part("input", "input")
                        .attr("type", "file")
                        .attr("id", "add-photos")
                        .attr("accept", "image/*")
                        .flag("multiple", max > 1)
                        .attr("aria-describedby", "photos-hint")
                        .on("change", desk.on(Deed::Photos)),
                )
        }))
}

/// How a photo stands, in words.
pub fn standing(w: &Words, photo: &Photo) -> String {
    match photo.state {
        PhotoState::Preparing => text::photo_preparing(w),
        PhotoState::Sending => text::photo_sending(w),
        PhotoState::Sent(_) => text::photo_sent(w),
        PhotoState::Failed(fault) => match fault {
            Fault::Unreadable => text::photo_unreadable(w),
            Fault::TooBig => text::photo_too_big(w),
            Fault::TooManyPixels => text::photo_too_many_pixels(w),
            Fault::Offline => text::photo_offline(w),
            Fault::Limited(minutes) => text::photo_limited(w, minutes),
            Fault::Gone => text::photo_gone(w),
            Fault::Access => text::stop_access_text(w),
            Fault::Failed => text::photo_failed(w),
        },
    }
}

/// Small, or a plain shape.
pub fn picture(photo: &Photo) -> El {
    match &photo.url {
        // The name stands beside it.
        Some(url) => part("img", "item-image").attr("src", url.clone()).attr("alt", ""),
        None => part("span", "item-image").child(icon(Icon::Box)),
    }
}

fn one(desk: &Desk<'_>, photo: &Photo) -> El {
    let w = &desk.ui.words;
    let failed = matches!(photo.state, PhotoState::Failed(_));
    let again = matches!(
        photo.state,
        PhotoState::Failed(Fault::Offline | Fault::Limited(_) | Fault::Gone | Fault::Access | Fault::Failed)
    );
    let standing = part("p", if failed { "error" } else { "quiet" }).text(standing(w, photo));
    let again =
        again.then(|| desk.button("button", text::photo_again(w, &photo.name), Deed::PhotoAgain(photo.id)));
    part("li", "item").child(picture(photo)).child(
        part("div", "item-text")
            .child(part("p", "name").child(el("bdi").text(photo.name.clone())))
            .child(standing)
            .child(part("div", "row").maybe(again).child(desk.button(
                "button button-quiet",
                text::photo_remove(w, &photo.name),
                Deed::PhotoOut(photo.id),
            ))),
    )
}
