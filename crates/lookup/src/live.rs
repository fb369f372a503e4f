//! How a guest gets in: a code is asked for, sent again, and answered.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use aftersale_api::access::AccessRequest;
use aftersale_api::problem::Code;
use aftersale_client::{Client, Failure, IdempotencyKey, Trouble};
use aftersale_element::Host;
use aftersale_text::Words;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use crate::submitted::submitted;
use crate::{Act, CodeEntry, Key, Lookup, Step, WrongCode, code_of, text};

/// What was sent last, and which answer is waited for.
#[derive(Default)]
pub struct Calls {
    /// Of the latest submit, with what was submitted: the same again is a retry, anything else a new intention.
    key: RefCell<(String, IdempotencyKey)>,
    /// Answers to an older call than this are dropped.
    call: Cell<u32>,
}

impl Calls {
    pub fn next(&self) -> u32 {
        self.call.set(self.call.get().wrapping_add(1));
        self.call.get()
    }

    /// Whether nothing was called since.
    pub fn is_latest(&self, call: u32) -> bool {
        self.call.get() == call
    }

    fn key_for(&self, submitted: String) -> IdempotencyKey {
        let mut last = self.key.borrow_mut();
        if last.0 != submitted || submitted.is_empty() {
            *last = (submitted, IdempotencyKey::fresh());
        }
        last.1.clone()
    }
}

/// The widget around the forms.
pub trait Guest: 'static {
    fn host(&self) -> &Host;
    /// As `Ui::words`.
    fn words(&self) -> Words;
    fn calls(&self) -> &Calls;
    /// The step that is shown, if one is.
    fn step(&self) -> Option<Step>;
    /// Changes the step that is shown, and shows it.
    fn change(&self, change: &mut dyn FnMut(&mut Step));
    /// Shows another step.
    fn put(self: &Rc<Self>, step: Step);
    /// Reads out.
    fn say(&self, words: String);
    /// The code was right.
    fn granted(self: &Rc<Self>, order_id: String, token: String);
}

/// What the customer does in a form.
pub fn act<W: Guest>(widget: &Rc<W>, act: Act, event: &JsValue) {
    match act {
        Act::Submit => {
            let form = submitted(event);
            lookup(&**widget, |step| {
                step.number = form.text("number");
                step.value = form.text("value");
                if !step.sending {
                    step.check();
                }
            });
            request_code(widget);
        }
        Act::Pick(key) => lookup(&**widget, |step| {
            step.key = key;
            step.wrong.clear();
        }),
        Act::SubmitCode => answer_challenge(widget, &submitted(event).text("code")),
        Act::Resend => resend(widget),
        Act::StartOver => {
            if let Some(Step::Code(step)) = widget.step() {
                widget.put(Step::Lookup(step.lookup));
                widget.host().focus("#title");
            }
        }
        Act::Focus("number") => widget.host().focus("#number"),
        Act::Focus(_) => widget.host().focus("#value"),
    }
}

/// Changes the look-up that is shown; does nothing when another step has come in between.
fn lookup<W: Guest>(widget: &W, change: impl Fn(&mut Lookup)) {
    widget.change(&mut |step| {
        if let Some(lookup) = step.lookup() {
            change(lookup);
        }
    });
}

/// As [`lookup`], for the code.
fn code<W: Guest>(widget: &W, change: impl Fn(&mut CodeEntry)) {
    widget.change(&mut |step| {
        if let Some(entry) = step.code() {
            change(entry);
        }
    });
}

fn client<W: Guest>(widget: &W) -> Client {
    let (base, key) = widget.host().api();
    Client::new(base, key)
}

fn request_code<W: Guest>(widget: &Rc<W>) {
    let Some(Step::Lookup(step)) = widget.step().filter(|step| !is_sending(step)) else { return };
    if !step.wrong.is_empty() {
        widget.host().focus("#summary");
        return;
    }
    lookup(&**widget, |step| step.sending = true);
    send(widget, step, false);
}

fn resend<W: Guest>(widget: &Rc<W>) {
    let Some(Step::Code(step)) = widget.step().filter(|step| !is_sending(step)) else { return };
    widget.calls().key.take();
    send(widget, step.lookup, true);
}

fn is_sending(step: &Step) -> bool {
    match step {
        Step::Lookup(step) => step.sending,
        Step::Code(step) => step.sending,
    }
}

/// Asks for a code; the same key goes with a retry of the same request.
fn send<W: Guest>(widget: &Rc<W>, step: Lookup, again: bool) {
    let key = widget.calls().key_for([&step.number, step.key.as_str(), &step.value].join("\n"));
    let call = widget.calls().next();
    let widget = widget.clone();
    spawn_local(async move {
        let answer = client(&*widget).request_access(&request(&step, &widget.words()), &key).await;
        if !widget.calls().is_latest(call) {
            return;
        }
        match answer {
            Ok(challenge) => {
                widget.calls().key.take();
                widget.put(Step::Code(CodeEntry {
                    lookup: Lookup { sending: false, notice: None, trouble: None, ..step },
                    challenge_id: challenge.challenge_id,
                    minutes: challenge.expires_in.div_ceil(60),
                    resent: again,
                    ..CodeEntry::default()
                }));
                if again {
                    widget.say(text::code_resent(&widget.words()));
                }
                widget.host().focus(if again { "#code" } else { "#title" });
            }
            Err(failure) => {
                let trouble = Some(Trouble::of(&failure));
                lookup(&*widget, |step| {
                    step.sending = false;
                    step.trouble = trouble;
                });
                code(&*widget, |step| step.trouble = trouble);
                widget.host().focus("#trouble");
            }
        }
    });
}

fn answer_challenge<W: Guest>(widget: &Rc<W>, typed: &str) {
    let Some(Step::Code(step)) = widget.step().filter(|step| !is_sending(step)) else { return };
    let challenge = step.challenge_id;
    let Some(digits) = code_of(typed) else {
        code(&**widget, |step| step.wrong = Some(WrongCode::NotSixDigits));
        widget.host().focus("#code");
        return;
    };
    code(&**widget, |step| {
        step.sending = true;
        step.wrong = None;
        step.trouble = None;
    });
    let key = widget.calls().key_for([challenge.as_str(), &digits].join("\n"));
    let call = widget.calls().next();
    let widget = widget.clone();
    spawn_local(async move {
        let answer = client(&*widget).answer_challenge(&challenge, &digits, &key).await;
        if !widget.calls().is_latest(call) {
            return;
        }
        match answer {
            Ok(granted) => {
                widget.calls().key.take();
                widget.granted(granted.order_id, granted.access_token);
            }
            Err(failure) => {
                let refused =
                    matches!(&failure, Failure::Rejected(problem, _) if problem.code == Code::CodeInvalid);
                let trouble = Some(Trouble::of(&failure));
                code(&*widget, |step| {
                    step.sending = false;
                    if refused {
                        step.wrong = Some(WrongCode::Refused);
                    } else {
                        step.trouble = trouble;
                    }
                });
                widget.host().focus(if refused { "#code" } else { "#trouble" });
            }
        }
    });
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
