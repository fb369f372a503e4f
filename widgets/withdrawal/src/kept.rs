//! A declaration kept in this tab until it is received, with the key it was sent with; and its receipt.
//!
//! In the tab's own storage, so it is gone with the tab; `storage="none"` keeps nothing.

use aftersale_api::parcel::ParcelLine;
use aftersale_api::read::{Node, Read, Value, document};
use aftersale_api::withdrawal::{Withdrawable, WithdrawalReceipt};
use aftersale_client::IdempotencyKey;
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{Element, Storage};

use crate::screen::{Draft, Screen, Step};

/// Where a widget keeps it: of one order, or of a page without one.
pub struct Drawer {
    storage: Storage,
    name: String,
}

/// What was found there.
pub struct Kept {
    pub draft: Draft,
    pub checking: bool,
    /// It was sent with this key, and no answer came.
    pub key: Option<IdempotencyKey>,
    pub receipt: Option<(WithdrawalReceipt, Value)>,
    /// The order as it was last read, with what it was read from.
    pub known: Option<(Withdrawable, Value)>,
}

impl Read for Kept {
    fn read(node: &Node<'_>) -> Self {
        let (receipt, known) = (node.field("receipt"), node.field("known"));
        Self {
            draft: Draft::read(node),
            checking: Option::read(&node.field("checking")).unwrap_or_default(),
            key: Option::<String>::read(&node.field("key")).map(IdempotencyKey::kept),
            receipt: Option::read(&receipt).zip(receipt.present()),
            known: Option::read(&known).zip(known.present()),
        }
    }
}

impl Drawer {
    /// `None` where nothing may or can be kept.
    pub fn open(root: &Element, order: &str, storage: Option<&str>) -> Option<Self> {
        if storage == Some("none") {
            return None;
        }
        let storage = root.owner_document()?.default_view()?.session_storage().ok()??;
        let mut name = String::from("aftersale:withdrawal:");
        name.push_str(order);
        Some(Self { storage, name })
    }

    pub fn read(&self) -> Option<Kept> {
        let text = self.storage.get_item(&self.name).ok()??;
        document(JSON::parse(&text).ok()?)
    }

    pub fn empty(&self) {
        // Nothing is left to do where it can't be emptied.
        let _ = self.storage.remove_item(&self.name);
    }

    /// `key`: of what was sent and is not answered. `known`: the order's answer.
    pub fn write(&self, screen: &Screen, key: Option<&IdempotencyKey>, known: &Value) {
        let kept = Object::new();
        match &screen.step {
            Step::Receipt(_, as_it_came) => set(&kept, "receipt", as_it_came),
            step => {
                let draft = &screen.draft;
                set(&kept, "name", &draft.name.as_str().into());
                set(&kept, "contract", &draft.contract.as_str().into());
                set(&kept, "email", &draft.email.as_str().into());
                set(&kept, "some", &draft.some.into());
                set(&kept, "lines", &lines(&draft.lines));
                set(&kept, "checking", &matches!(step, Step::Check).into());
                set(&kept, "known", known);
                if let Some(key) = key {
                    set(&kept, "key", &key.as_str().into());
                }
            }
        }
        if let Ok(text) = JSON::stringify(&kept) {
            // A full storage keeps what it has.
            let _ = self.storage.set_item(&self.name, &String::from(text));
        }
    }
}

fn lines(lines: &[ParcelLine]) -> JsValue {
    let all = Array::new();
    for line in lines {
        let one = Object::new();
        set(&one, "line_id", &line.line_id.as_str().into());
        set(&one, "quantity", &line.quantity.into());
        all.push(&one);
    }
    all.into()
}

/// Setting a field on a fresh object can't fail.
fn set(object: &Object, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}
