//! What stands below the answer while a customer waits, in an element of its own.
//!
//! In the browser its code comes after the first view, with texts and styles of its own; on a prerendered page it is
//! there from the start.

mod calendar;
mod claims;
mod collect;
mod given;
mod goods;
#[cfg(target_arch = "wasm32")]
mod live;
mod next;
mod qr;
mod route;
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "nothing is done natively"))]
mod shelf;
mod silence;
mod vote;

use aftersale_api::read::Value;
use aftersale_ui::{El, part};

use crate::ui::Ui;
use shelf::Shelf;

#[cfg(target_arch = "wasm32")]
pub use live::{More, attend};

fn view(shelf: &Shelf<'_>) -> El {
    part("div", "more-list")
        .maybe(claims::claims(shelf))
        .maybe(next::next(shelf))
        .maybe(silence::silence(shelf))
        .maybe(group(route::routes(shelf)))
        .maybe(group(collect::collect(shelf)))
        .maybe(calendar::calendar(shelf))
        .maybe(vote::vote(shelf))
        .maybe(goods::guides(shelf))
        .maybe(goods::fitting(shelf))
}

/// Those of several parcels keep to their place together.
fn group(sections: Vec<El>) -> Option<El> {
    (!sections.is_empty()).then(|| part("div", "more-list").each(sections))
}

/// Where it stands. A tag that nothing else uses at its place: an update never takes one for the other.
pub fn place(ui: &Ui, body: &Value) -> El {
    let place = part("footer", "more");
    #[cfg(not(target_arch = "wasm32"))]
    return place.maybe(rendered(ui, body));
    #[cfg(target_arch = "wasm32")]
    {
        let _ = (ui, body);
        place
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn rendered(ui: &Ui, body: &Value) -> Option<El> {
    let given = aftersale_api::read::document::<given::Given>(body.clone())?;
    Some(view(&Shelf { ui, given: &given, done: &shelf::Done::default() }))
}
