//! The delivery for a calendar: a button per parcel that comes.

use aftersale_api::parcel::ParcelAction;
use aftersale_ui::{El, part};

use super::shelf::{Deed, Shelf};
use crate::text;
use crate::ui::quiet;

pub fn calendar(shelf: &Shelf<'_>) -> Option<El> {
    let w = &shelf.ui.words;
    let mut buttons = Vec::new();
    for (at, parcel) in shelf.given.order.parcels.iter().enumerate() {
        if shelf.given.may(at, ParcelAction::AddToCalendar) {
            let words = shelf.of_parcel(&parcel.id, text::calendar_add(w));
            buttons.push(shelf.button(words, shelf.done.fetching == Some(at), Deed::Calendar(at)));
        }
    }
    let stopped = shelf.done.unfetched.map(|stop| shelf.stopped(stop.words(shelf.ui, text::calendar_gone)));
    (!buttons.is_empty()).then(|| {
        shelf
            .section("card", text::calendar_title(w))
            .child(quiet(text::calendar_text(w)))
            .maybe(stopped)
            .child(part("div", "row").each(buttons))
    })
}
