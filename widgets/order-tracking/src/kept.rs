//! The order as it was last seen in this tab, for when the shop can't be reached; with its age in words.
//!
//! In the tab's own storage, so it is gone with the tab; `storage="none"` keeps nothing. Only what was read with a
//! token is kept, and only under the order the page itself names.

use std::rc::Rc;

use aftersale_api::order::Order;
use aftersale_api::read::{Value, document};
use aftersale_api::{Day, Instant};
use aftersale_client::Trouble;
use aftersale_ui::{Inset, Tone, el, notice, part};
use js_sys::{Date, JSON, Object, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{Element, Storage};

use crate::live::Widget;
use crate::screen::Screen;
use crate::text;
use crate::ui::Act;
use crate::words::moment;

/// The member of a kept answer that says when it was read: local time without offset.
const READ_AT: &str = "kept_at";

/// The message above an order that is not read anew.
pub struct Age {
    place: Element,
    shown: Inset,
}

/// Keeps the order that was read; says how old one is that was not.
pub fn attend(widget: &Rc<Widget>, body: &Value) {
    match Reflect::get(body, &READ_AT.into()).ok().and_then(|at| at.as_string()) {
        Some(at) => say_age(widget, Instant(at)),
        None => {
            if let Some(age) = widget.age.take() {
                age.place.remove();
            }
            keep(widget, body);
        }
    }
}

/// Shows the order kept, in place of the failure, where there is one.
pub fn show(widget: &Rc<Widget>, trouble: Trouble) {
    if !matches!(trouble, Trouble::Offline | Trouble::Timeout | Trouble::Outage) {
        return;
    }
    let Some((storage, key)) = place(widget) else { return };
    let Some(body) = storage.get_item(&key).ok().flatten().and_then(|kept| JSON::parse(&kept).ok()) else {
        return;
    };
    if let Some(order) = document::<Order>(body.clone()) {
        widget.show(Screen::Order(order.into(), body));
    }
}

fn keep(widget: &Widget, body: &Value) {
    let Some((storage, key)) = place(widget).filter(|_| widget.token().is_some()) else { return };
    let kept = Object::assign(&Object::new(), body.unchecked_ref());
    // Setting a text field on a fresh object can't fail.
    let _ = Reflect::set(&kept, &READ_AT.into(), &now().into());
    if let Ok(text) = JSON::stringify(&kept) {
        // A full storage keeps what it has.
        let _ = storage.set_item(&key, &String::from(text));
    }
}

/// `None` where nothing may or can be kept.
fn place(widget: &Widget) -> Option<(Storage, String)> {
    let order = widget.attribute("order").filter(|order| !order.is_empty())?;
    if widget.attribute("storage").is_some_and(|storage| storage == "none") {
        return None;
    }
    let storage = widget.document()?.default_view()?.session_storage().ok()??;
    let mut key = String::from("aftersale:order:");
    key.push_str(&order);
    Some((storage, key))
}

/// The clock on the wall: `2026-11-24T10:00:00`.
fn now() -> String {
    let offset_ms = Date::new_0().get_timezone_offset() * 60_000.0;
    let shifted = Date::new(&(Date::now() - offset_ms).into());
    shifted.to_iso_string().slice(0, 19).into()
}

fn say_age(widget: &Rc<Widget>, read: Instant) {
    let ui = widget.ui();
    let today: Day = Instant(now()).day();
    let said = text::kept(&ui.words, &moment(&ui.words, &read, &today));
    let message = el("div").child(el("p").text(said)).child(ui.button(
        "button button-quiet",
        text::retry(&ui.words),
        Act::Retry,
    ));
    let message = part("div", "age").child(notice(Tone::Warn, message));
    let Some(base) = widget.find(".base") else { return };
    if let Some(age) = &mut *widget.age.borrow_mut() {
        age.shown.update(message);
        return;
    }
    let Some(place) = widget.document().and_then(|document| document.create_element("div").ok()) else {
        return;
    };
    // Before what the core shows, which does not look at its neighbours.
    if base.prepend_with_node_1(&place).is_ok() {
        let shown = Inset::new(&place, message);
        widget.age.replace(Some(Age { place, shown }));
    }
}
