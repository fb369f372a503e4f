//! The form on the device: what is filled in, and what was submitted and is not answered.
//!
//! In the site's own storage, for thirty days at most; `storage="session"` until the tab is closed, `"none"` not at all.

use aftersale_api::read::{Node, Read, document};
use aftersale_client::photo::{call, get, set};
use js_sys::{Array, Date, JSON, Object};
use wasm_bindgen::JsValue;

use super::Widget;
use crate::draft::{Answers, Draft, Photo, PhotoState};
use crate::screen::Waiting;

const KEPT_MS: f64 = 30.0 * 86_400_000.0;

struct Kept {
    draft: Draft,
    queue: Vec<Waiting>,
}

impl Read for Kept {
    fn read(node: &Node<'_>) -> Self {
        Kept {
            draft: Draft::read(&node.field("draft")),
            queue: Option::read(&node.field("queue")).unwrap_or_default(),
        }
    }
}

impl Widget {
    /// What was kept of this order.
    pub(super) fn kept(&self) -> Option<(Draft, Vec<Waiting>)> {
        let (storage, name) = self.storage()?;
        let text = call(&storage, "getItem", &[&name.as_str().into()]).ok()?.as_string()?;
        let value = JSON::parse(&text).ok()?;
        let old = get(&value, "at").as_f64().is_none_or(|at| Date::now() - at > KEPT_MS);
        let kept = document::<Kept>(value)?;
        // What was submitted is not thrown away for its age: the customer was told that it will be sent.
        let draft = if old { Draft::default() } else { kept.draft };
        Some((draft, kept.queue))
    }

    pub(super) fn keep(&self) {
        let Some((storage, name)) = self.storage().filter(|_| !self.preview && self.resumed.get()) else {
            return;
        };
        let queue = Array::new();
        {
            let (screen, answered) = (self.screen.borrow(), self.answered.borrow());
            // Another tab may have submitted something that this one knows nothing of.
            let others = self.kept().map(|(_, queue)| queue).unwrap_or_default();
            for one in &others {
                if !answered.contains(&one.key) && !screen.queue.iter().any(|own| own.key == one.key) {
                    queue.push(&waiting(one));
                }
            }
            for one in &screen.queue {
                queue.push(&waiting(one));
            }
        }
        let record = Object::new();
        set(&record, "draft", &written(&self.screen.borrow().draft));
        set(&record, "queue", &queue);
        set(&record, "at", &Date::now().into());
        if let Ok(text) = JSON::stringify(&record) {
            // A full storage keeps what it has.
            let _ = call(&storage, "setItem", &[&name.as_str().into(), &text]);
        }
    }

    /// `None` where nothing may or can be kept.
    fn storage(&self) -> Option<(JsValue, String)> {
        let place = match self.props.peek("storage").as_deref() {
            Some("none") => return None,
            Some("session") => "sessionStorage",
            _ => "localStorage",
        };
        // A browser that forbids it throws when it is asked for.
        let storage = get(&self.window(), place);
        if storage.is_undefined() || storage.is_null() {
            return None;
        }
        let mut name = String::from("aftersale:review:");
        name.push_str(&self.screen.borrow().told.as_ref()?.order_id);
        Some((storage, name))
    }
}

fn waiting(one: &Waiting) -> JsValue {
    let record = Object::new();
    for (name, text) in
        [("subject", &one.subject), ("review", &one.review), ("body", &one.body), ("key", &one.key)]
    {
        set(&record, name, &text.as_str().into());
    }
    record.into()
}

fn written(draft: &Draft) -> JsValue {
    let products = Array::new();
    for answers in &draft.products {
        products.push(&answered(answers));
    }
    let record = Object::new();
    set(&record, "products", &products);
    set(&record, "delivery", &draft.delivery.into());
    set(&record, "shop", &draft.shop.into());
    set(&record, "linked", &draft.linked.into());
    if let Some(style) = draft.style {
        set(&record, "style", &style.as_str().into());
    }
    record.into()
}

fn answered(answers: &Answers) -> JsValue {
    let record = Object::new();
    set(&record, "product", &answers.product.as_str().into());
    set(&record, "stars", &answers.stars.into());
    set(&record, "text", &answers.text.as_str().into());
    set(&record, "postponed", &answers.postponed.into());
    if let Some(recommend) = answers.recommend {
        set(&record, "recommend", &recommend.into());
    }
    set(&record, "scales", &points(answers));
    set(&record, "answers", &replies(answers));
    let photos = Array::new();
    for photo in &answers.photos {
        photos.push(&pictured(photo));
    }
    set(&record, "photos", &photos);
    record.into()
}

pub fn points(answers: &Answers) -> Array {
    let all = Array::new();
    for (scale, point) in &answers.scales {
        all.push(&pair(scale, &(*point).into()));
    }
    all
}

pub fn replies(answers: &Answers) -> Array {
    let all = Array::new();
    for (question, values) in &answers.answers {
        let list = Array::new();
        for value in values {
            list.push(&value.as_str().into());
        }
        all.push(&pair(question, &list));
    }
    all
}

fn pair(id: &str, value: &JsValue) -> JsValue {
    let record = Object::new();
    set(&record, "id", &id.into());
    set(&record, "value", value);
    record.into()
}

fn pictured(photo: &Photo) -> JsValue {
    let record = Object::new();
    set(&record, "id", &photo.id.into());
    set(&record, "name", &photo.name.as_str().into());
    set(&record, "alt", &photo.alt.as_str().into());
    if let PhotoState::Sent(upload) = &photo.state {
        set(&record, "upload", &upload.as_str().into());
    }
    record.into()
}
