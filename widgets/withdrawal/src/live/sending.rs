//! What is sent, with the key that makes it one declaration however often it is; and the receipt as a file.

use std::rc::Rc;

use aftersale_api::read::document;
use aftersale_api::withdrawal::WithdrawalReceipt;
use aftersale_client::file::save;
use aftersale_client::photo::{get, set};
use aftersale_client::{Client, Failure, IdempotencyKey, Post, Trouble};
use js_sys::{Array, Function, JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;

use super::Widget;
use crate::screen::Step;
use crate::text;

impl Widget {
    pub(super) fn confirm(self: &Rc<Self>) {
        let request = self.screen.borrow_mut().confirm(self.ui.words.tag());
        let Some(request) = request else {
            return self.update();
        };
        let key = {
            let mut sent = self.sent.borrow_mut();
            let key = match &*sent {
                Some((same, key)) if *same == request => key.clone(),
                _ => IdempotencyKey::fresh(),
            };
            *sent = Some((request.clone(), key.clone()));
            key
        };
        // Before it leaves: whatever happens to this page, the same key goes with it.
        self.keep();
        self.said.replace(text::sending(&self.ui.words));
        self.update();
        let post = Post::withdrawal(&request);
        let token = self.host.token().unwrap_or_default();
        let widget = self.clone();
        spawn_local(async move {
            let (base, shop) = widget.host.api();
            let client = Client::new(base, shop);
            let named = !token.is_empty();
            let mut answer = client.post(&post, token, &key).await;
            // A token that ran out hinders nobody: without one the declaration is received as well.
            if named && matches!(&answer, Err(failure) if Trouble::of(failure) == Trouble::Access) {
                answer = client.post(&post, String::new(), &key).await;
            }
            widget.answered(answer);
        });
    }

    fn answered(self: &Rc<Self>, answer: Result<JsValue, Failure>) {
        let answer = answer.and_then(|body| {
            let receipt: WithdrawalReceipt = document(body.clone()).ok_or(Failure::Garbled)?;
            Ok((receipt, body))
        });
        let (number, trouble, focus) = match answer {
            Ok((receipt, body)) => {
                let number = receipt.number.clone();
                self.sent.take();
                self.screen.borrow_mut().received(receipt, body);
                self.said.replace(text::receipt_title(&self.ui.words));
                (Some(number), None, "#title")
            }
            Err(failure) => {
                let answered = self.screen.borrow_mut().refused(&failure);
                if answered {
                    self.sent.take();
                }
                let pointed = !self.screen.borrow().wrong.is_empty();
                self.said.take();
                (None, Some(Trouble::of(&failure)), if pointed { "#summary" } else { "#trouble" })
            }
        };
        self.keep();
        self.update();
        self.host.focus(focus);
        if let Some(number) = number {
            self.host.emit("aftersale-withdrawal-submitted", &[("number", number.as_str())]);
        }
        if let Some(trouble) = trouble {
            self.host.emit("aftersale-error", &[("code", trouble.code())]);
        }
    }

    /// Saves the receipt as a file, signature and all.
    pub(super) fn save(&self) {
        let screen = self.screen.borrow();
        let Step::Receipt(receipt, as_it_came) = &screen.step else { return };
        let Ok(text) = JSON::stringify_with_replacer_and_space(as_it_came, &JsValue::NULL, &2.into()) else {
            return;
        };
        let options = js_sys::Object::new();
        set(&options, "type", &"application/json".into());
        let class: Function = get(&js_sys::global(), "Blob").unchecked_into();
        let pieces = Array::of2(&Array::of1(&text), &options);
        let Ok(file) = Reflect::construct(&class, &pieces) else { return };
        let mut name = receipt.number.clone();
        name.push_str(".json");
        if save(&file, &name) {
            self.said.replace(text::saved(&self.ui.words));
        }
    }
}
