//! How a guest gets in: a code is asked for, sent again, and answered; the order is read with what that brought.

use std::rc::Rc;

use aftersale_api::access::AccessRequest;
use aftersale_api::problem::Code;
use aftersale_client::{Client, Failure, IdempotencyKey};
use aftersale_text::Words;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::form::submitted;
use crate::live::Widget;
use crate::screen::{CodeEntry, Key, Lookup, Screen, Trouble, WrongCode, code_of};
use crate::text;
use crate::ui::Act;

pub fn act(widget: &Rc<Widget>, act: Act, event: &JsValue) {
    match act {
        Act::SubmitLookup => {
            let form = submitted(event);
            widget.lookup(|step| {
                step.number = form.text("number");
                step.value = form.text("value");
                if !step.sending {
                    step.check();
                }
            });
            widget.request_code();
        }
        Act::PickKey(key) => widget.lookup(|step| {
            step.key = key;
            step.wrong.clear();
        }),
        Act::SubmitCode => widget.answer_challenge(&submitted(event).text("code")),
        Act::Resend => widget.resend(),
        Act::Focus("number") => widget.host.focus("#number"),
        Act::Focus(_) => widget.host.focus("#value"),
        // Everything else is done without a form.
        Act::StartOver | Act::Retry | Act::Copy(_) | Act::Do(_) => {}
    }
}

/// `anew` shows that it is loading, else the order shown stays until the answer is there.
pub fn read(widget: &Rc<Widget>, (id, token): (String, String), anew: bool) {
    if anew {
        widget.show(Screen::Loading);
    }
    let call = widget.next_call();
    let widget = widget.clone();
    spawn_local(async move {
        let answer = client(&widget).read_order(&id, &token).await;
        if widget.call.get() != call {
            return;
        }
        match answer {
            Ok((order, body)) => {
                let order = Screen::Order(std::sync::Arc::new(order), body);
                let screen = order.going_on(&widget.screen.borrow());
                widget.show(screen);
            }
            Err(failure) if widget.keeps_order(&failure) => widget.report(Trouble::of(failure)),
            Err(failure) => widget.show(Screen::failed(failure, &id)),
        }
        if anew {
            widget.host.focus("#title");
        }
    });
}

fn client(widget: &Widget) -> Client {
    let (base, key) = widget.host.api();
    Client::new(base, key)
}

impl Widget {
    fn request_code(self: &Rc<Self>) {
        let step = match &*self.screen.borrow() {
            Screen::Lookup(step) if !step.sending => step.clone(),
            _ => return,
        };
        if !step.wrong.is_empty() {
            self.host.focus("#summary");
            return;
        }
        self.lookup(|step| step.sending = true);
        self.send(step, false);
    }

    fn resend(self: &Rc<Self>) {
        let step = match &*self.screen.borrow() {
            Screen::Code(step) if !step.sending => step.lookup.clone(),
            _ => return,
        };
        self.key.take();
        self.send(step, true);
    }

    /// Asks for a code; the same key goes with a retry of the same request.
    fn send(self: &Rc<Self>, step: Lookup, again: bool) {
        let key = self.key_for([&step.number, step.key.as_str(), &step.value].join("\n"));
        let call = self.next_call();
        let widget = self.clone();
        spawn_local(async move {
            let answer = client(&widget).request_access(&request(&step, widget.words()), &key).await;
            if widget.call.get() != call {
                return;
            }
            match answer {
                Ok(challenge) => {
                    widget.key.take();
                    widget.show(Screen::Code(CodeEntry {
                        lookup: Lookup { sending: false, notice: None, trouble: None, ..step },
                        challenge_id: challenge.challenge_id,
                        minutes: challenge.expires_in.div_ceil(60),
                        resent: again,
                        ..CodeEntry::default()
                    }));
                    if again {
                        widget.say(text::code_resent(widget.words()));
                    }
                    widget.host.focus(if again { "#code" } else { "#title" });
                }
                Err(failure) => {
                    let trouble = Some(Trouble::of(failure));
                    widget.lookup(|step| {
                        step.sending = false;
                        step.trouble = trouble;
                    });
                    widget.code(|step| step.trouble = trouble);
                    widget.host.focus("#trouble");
                }
            }
        });
    }

    fn answer_challenge(self: &Rc<Self>, typed: &str) {
        let challenge = match &*self.screen.borrow() {
            Screen::Code(step) if !step.sending => step.challenge_id.clone(),
            _ => return,
        };
        let Some(code) = code_of(typed) else {
            self.code(|step| step.wrong = Some(WrongCode::NotSixDigits));
            self.host.focus("#code");
            return;
        };
        self.code(|step| {
            step.sending = true;
            step.wrong = None;
            step.trouble = None;
        });
        let key = self.key_for([challenge.as_str(), &code].join("\n"));
        let call = self.next_call();
        let widget = self.clone();
        spawn_local(async move {
            let answer = client(&widget).answer_challenge(&challenge, &code, &key).await;
            if widget.call.get() != call {
                return;
            }
            match answer {
                Ok(granted) => {
                    widget.key.take();
                    *widget.granted.borrow_mut() = Some((granted.order_id, granted.access_token));
                    widget.read(true);
                }
                Err(failure) => {
                    let refused = matches!(&failure, Failure::Rejected(problem, _) if problem.code == Code::CodeInvalid);
                    widget.code(|step| {
                        step.sending = false;
                        if refused {
                            step.wrong = Some(WrongCode::Refused);
                        } else {
                            step.trouble = Some(Trouble::of(failure));
                        }
                    });
                    widget.host.focus(if refused { "#code" } else { "#trouble" });
                }
            }
        });
    }

    fn key_for(&self, submitted: String) -> IdempotencyKey {
        let mut last = self.key.borrow_mut();
        if last.0 != submitted || submitted.is_empty() {
            *last = (submitted, IdempotencyKey::fresh());
        }
        last.1.clone()
    }
}

fn request(step: &Lookup, words: &Words) -> AccessRequest {
    let value = Some(step.value.trim().to_owned());
    let mut request = AccessRequest {
        order_number: step.number.trim().to_owned(),
        locale: Some(words.tag().to_owned()),
        ..AccessRequest::default()
    };
    match step.key {
        Key::Email => request.email = value,
        Key::Phone => request.phone = value,
        Key::Postcode => request.postcode = value,
    }
    request
}
