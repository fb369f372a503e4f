//! The answers on the device, until they are sent: a tab that dies loses nothing, and what was on its way is sent as
//! the same intention.
//!
//! In the site's own storage, for thirty days at most; `storage="session"` until the tab is closed, `"none"` not at all.

use aftersale_api::read::{Node, Read, document};
use aftersale_api::returns::ReturnStep;
use aftersale_client::IdempotencyKey;
use aftersale_client::photo::{call, get, set};
use js_sys::{Array, Date, JSON, Object};
use wasm_bindgen::JsValue;

use super::Widget;
use crate::draft::{Draft, Photo, PhotoState};
use crate::screen::Screen;
use crate::wizard::Page;

const KEPT_MS: f64 = 30.0 * 86_400_000.0;

/// As it is written down.
struct Kept {
    draft: Draft,
    page: ReturnStep,
    key: Option<String>,
}

impl Read for Kept {
    fn read(node: &Node<'_>) -> Self {
        Kept {
            draft: Draft::read(&node.field("draft")),
            page: Option::read(&node.field("page")).unwrap_or(ReturnStep::Other),
            key: Read::read(&node.field("key")),
        }
    }
}

impl Widget {
    /// What was kept of this order, and the key where it was on its way.
    pub(super) fn kept(&self) -> (Option<(Draft, ReturnStep)>, Option<IdempotencyKey>) {
        let Some((storage, name)) = self.storage() else { return (None, None) };
        let text = call(&storage, "getItem", &[&name.as_str().into()]).ok().and_then(|text| text.as_string());
        let Some(value) = text.and_then(|text| JSON::parse(&text).ok()) else { return (None, None) };
        let old = get(&value, "at").as_f64().is_none_or(|at| Date::now() - at > KEPT_MS);
        let kept = if old { None } else { document::<Kept>(value) };
        match kept {
            Some(kept) => (Some((kept.draft, kept.page)), kept.key.map(IdempotencyKey::kept)),
            None => {
                let _ = call(&storage, "removeItem", &[&name.as_str().into()]);
                (None, None)
            }
        }
    }

    /// Keeps the answers, where there are any.
    pub(super) fn keep(&self) {
        let Some((storage, name)) = self.storage() else { return };
        let record = match &*self.screen.borrow() {
            Screen::Wizard(wizard) => match wizard.page {
                Page::Step(step) if wizard.draft.road.is_some() => {
                    let record = Object::new();
                    set(&record, "draft", &written(&wizard.draft));
                    set(&record, "page", &step.as_str().into());
                    set(&record, "at", &Date::now().into());
                    if let Some((sent, key)) = &*self.sent.borrow()
                        && *sent == wizard.draft
                    {
                        set(&record, "key", &key.as_str().into());
                    }
                    record
                }
                _ => return,
            },
            _ => return,
        };
        if let Ok(text) = JSON::stringify(&record) {
            // A full storage keeps what it has.
            let _ = call(&storage, "setItem", &[&name.as_str().into(), &text]);
        }
    }

    /// Nothing is kept any more.
    pub(super) fn forget(&self) {
        self.sent.take();
        self.files.take();
        if let Some((storage, name)) = self.storage() {
            let _ = call(&storage, "removeItem", &[&name.as_str().into()]);
        }
    }

    /// `None` where nothing may or can be kept.
    fn storage(&self) -> Option<(JsValue, String)> {
        let place = match self.prop("storage").as_deref() {
            Some("none") => return None,
            Some("session") => "sessionStorage",
            _ => "localStorage",
        };
        // A browser that forbids it throws when it is asked for.
        let storage = get(&self.window(), place);
        let Screen::Wizard(wizard) = &*self.screen.borrow() else { return None };
        if storage.is_undefined() || storage.is_null() {
            return None;
        }
        let mut name = String::from("aftersale:return:");
        name.push_str(&wizard.told.order_id);
        Some((storage, name))
    }
}

fn written(draft: &Draft) -> JsValue {
    let items = Array::new();
    for item in &draft.items {
        let one = Object::new();
        set(&one, "line_id", &item.line_id.as_str().into());
        set(&one, "quantity", &item.quantity.into());
        set(&one, "reason", &item.reason.as_str().into());
        set(&one, "comment", &item.comment.as_str().into());
        if let Some(resolution) = &item.resolution {
            set(&one, "resolution", &resolution.as_str().into());
        }
        set(&one, "variant_id", &item.variant_id.as_str().into());
        let photos = Array::new();
        for photo in &item.photos {
            photos.push(&pictured(photo));
        }
        set(&one, "photos", &photos);
        items.push(&one);
    }
    let all = Object::new();
    if let Some(road) = &draft.road {
        set(&all, "road", &road.as_str().into());
    }
    set(&all, "items", &items);
    if let Some(method) = &draft.method {
        set(&all, "method", &method.as_str().into());
    }
    all.into()
}

fn pictured(photo: &Photo) -> JsValue {
    let one = Object::new();
    set(&one, "id", &photo.id.into());
    set(&one, "name", &photo.name.as_str().into());
    if let PhotoState::Sent(upload) = &photo.state {
        set(&one, "upload", &upload.as_str().into());
    }
    one.into()
}
