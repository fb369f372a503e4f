//! The widget in the browser: what the customer does, what the API answers, what is told to the page.

mod form;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use aftersale_api::access::AccessRequest;
use aftersale_api::order::Action;
use aftersale_api::problem::Code;
use aftersale_api::read::document;
use aftersale_client::{Client, Failure, IdempotencyKey};
use aftersale_element::{Host, Props, Start, View};
use aftersale_text::Words;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use crate::screen::{Arrived, CodeEntry, Lookup, Screen, Trouble, WrongCode, code_of};
use crate::ui::{Act, Ui};
use crate::view::view;
use crate::{STYLES, first_screen, is_rtl, text};

/// One widget on one page.
struct Widget {
    host: Host,
    props: Props,
    client: Client,
    words: Words,
    screen: ArcRwSignal<Screen>,
    /// Read out by the live region.
    said: ArcRwSignal<String>,
    /// Order id and token got with a code; in memory only.
    granted: RefCell<Option<(String, String)>>,
    /// Of the latest submit, with what was submitted: the same again is a retry, anything else a new intention.
    key: RefCell<(String, IdempotencyKey)>,
    /// Answers to an older call than this are dropped.
    call: Cell<u32>,
    state: Cell<&'static str>,
}

pub fn start(start: Start) -> View {
    let Start { lang, props, host, messages, answer, inbox } = start;
    let (base, key) = host.api();
    let order = props.peek("order").unwrap_or_default();
    let screen = first_screen(document(answer), &order, props.peek("token").is_some());
    let widget = Rc::new(Widget {
        client: Client::new(base, key),
        words: Words::new(&lang, messages),
        screen: ArcRwSignal::new(screen),
        said: ArcRwSignal::new(String::new()),
        granted: RefCell::default(),
        key: RefCell::default(),
        call: Cell::new(0),
        state: Cell::new(""),
        host,
        props,
    });
    widget.tell();
    widget.host.emit("aftersale-ready", &[]);
    if let Some(id) = widget.props.peek("parcel") {
        widget.show_parcel(&id);
    }
    let listening = widget.clone();
    inbox.listen(move |value| listening.arrive(document(value)));

    let level = widget.props.heading_level();
    let acting = widget.clone();
    let ui = Ui {
        words: widget.words.clone(),
        level,
        rtl: is_rtl(&lang),
        sender: Rc::new(move |act, event| acting.act(act, event)),
    };
    let (screen, said) = (widget.screen.clone(), widget.said.clone());
    let ui = SendWrapper::new(ui);
    let shown = move || screen.with(|screen| said.with(|said| view(&ui, screen, said)));
    View { view: shown.into_any(), styles: STYLES }
}

impl Widget {
    /// Tells the page how things stand.
    fn tell(&self) {
        let (state, problem, order, trouble) = self.screen.with_untracked(|screen| {
            let (state, problem) = screen.state();
            let (order, trouble) = match screen {
                Screen::Order(order) => (Some(order.id.clone()), None),
                Screen::Failed(trouble) => (None, Some(*trouble)),
                _ => (None, None),
            };
            (state, problem, order, trouble)
        });
        self.host.set_state(state, problem);
        if self.state.replace(state) != state {
            self.host.emit("aftersale-state-changed", &[("state", state)]);
        }
        if let Some(id) = order {
            self.host.emit("aftersale-order-changed", &[("order_id", &id)]);
        }
        if let Some(trouble) = trouble {
            self.host.emit("aftersale-error", &[("code", trouble.code())]);
        }
    }

    fn show(&self, screen: Screen) {
        self.screen.set(screen);
        self.tell();
    }

    fn say(&self, words: String) {
        self.said.set(words);
    }

    /// Changes the form that is shown; does nothing when another screen has come in between.
    fn lookup(&self, change: impl FnOnce(&mut Lookup)) {
        self.screen.update(|screen| {
            if let Screen::Lookup(step) = screen {
                change(step);
            }
        });
    }

    fn code(&self, change: impl FnOnce(&mut CodeEntry)) {
        self.screen.update(|screen| {
            if let Screen::Code(step) = screen {
                change(step);
            }
        });
    }

    fn arrive(self: &Rc<Self>, arrived: Option<Arrived>) {
        match arrived {
            // Without a token of its own the widget has nothing to ask with; the loader asks for the others.
            Some(Arrived::Refresh) if self.granted.borrow().is_some() => self.read(false),
            Some(Arrived::Refresh | Arrived::Nothing) => {}
            Some(Arrived::ShowParcel(id)) => self.show_parcel(&id),
            Some(Arrived::Failure(failure)) if self.keeps_order(&failure) => {
                self.host.emit("aftersale-error", &[("code", Trouble::of(failure).code())]);
            }
            arrived => {
                let waited = self.screen.with_untracked(|screen| *screen == Screen::Loading);
                let order = self.props.peek("order").unwrap_or_default();
                self.show(first_screen(arrived, &order, self.props.peek("token").is_some()));
                if waited {
                    self.host.focus("#title");
                }
            }
        }
    }

    /// An order that is shown stays when reading it again failed for reasons that pass.
    fn keeps_order(&self, failure: &Failure) -> bool {
        let passes = match failure {
            Failure::Offline | Failure::Timeout => true,
            Failure::Rejected(problem, _) => problem.retryable,
            Failure::Garbled => false,
        };
        passes && self.screen.with_untracked(|screen| matches!(screen, Screen::Order(_)))
    }

    fn act(self: &Rc<Self>, act: Act, event: JsValue) {
        match act {
            Act::SubmitLookup => {
                let form = form::submitted(&event);
                self.lookup(|step| {
                    step.number = form.text("number");
                    step.value = form.text("value");
                    if !step.sending {
                        step.check();
                    }
                });
                self.request_code();
            }
            Act::PickKey(key) => self.lookup(|step| {
                step.key = key;
                step.wrong.clear();
            }),
            Act::SubmitCode => self.answer_challenge(&form::submitted(&event).text("code")),
            Act::Resend => self.resend(),
            Act::StartOver => {
                let step = self.screen.with_untracked(|screen| match screen {
                    Screen::Code(step) => Lookup { sending: false, ..step.lookup.clone() },
                    Screen::Order(order) => Lookup { number: order.number.clone(), ..Lookup::default() },
                    _ => Lookup::default(),
                });
                self.show(Screen::Lookup(step));
                self.host.focus("#title");
            }
            Act::Retry => self.read(true),
            Act::Copy(number) => {
                let widget = self.clone();
                self.say(String::new());
                self.host.copy(&number, move |done| {
                    widget.say(if done { text::copied(&widget.words) } else { text::copy_failed(&widget.words) });
                });
            }
            Act::Do(action) => self.request_action(action),
            Act::Focus("number") => self.host.focus("#number"),
            Act::Focus(_) => self.host.focus("#value"),
        }
    }

    fn request_action(&self, action: Action) {
        let id = self.screen.with_untracked(|screen| match screen {
            Screen::Order(order) => order.id.clone(),
            _ => String::new(),
        });
        let mine = self.host.emit("aftersale-action-requested", &[("action", action.as_str()), ("order_id", &id)]);
        if mine {
            if action != Action::ContactShop {
                self.say(text::action_by_shop(&self.words));
            }
            self.host.focus("#help");
        }
    }

    fn show_parcel(&self, id: &str) {
        let known = self.screen.with_untracked(|screen| {
            matches!(screen, Screen::Order(order) if order.parcels.iter().any(|parcel| parcel.id == id))
        });
        if known && !id.contains(['"', '\\']) {
            let mut selector = String::from("[data-parcel=\"");
            selector.push_str(id);
            selector.push_str("\"]");
            self.host.focus(&selector);
        }
    }

    /// Reads the order; `anew` shows that it is loading, else the one shown stays until the answer is there.
    fn read(self: &Rc<Self>, anew: bool) {
        let granted = self.granted.borrow().clone();
        let Some((id, token)) = granted else {
            if self.host.refresh() {
                if anew {
                    self.show(Screen::Loading);
                }
                return;
            }
            let number = self.props.peek("order").unwrap_or_default();
            self.show(Screen::Lookup(Lookup { number, ..Lookup::default() }));
            self.host.focus("#title");
            return;
        };
        if anew {
            self.show(Screen::Loading);
        }
        let call = self.next_call();
        let widget = self.clone();
        spawn_local(async move {
            let answer = widget.client.read_order(&id, &token).await;
            if widget.call.get() != call {
                return;
            }
            match answer {
                Ok(order) => widget.show(Screen::Order(std::sync::Arc::new(order))),
                Err(failure) if widget.keeps_order(&failure) => {
                    widget.host.emit("aftersale-error", &[("code", Trouble::of(failure).code())]);
                }
                Err(failure) => widget.show(Screen::failed(failure, &id, false)),
            }
            if anew {
                widget.host.focus("#title");
            }
        });
    }

    fn next_call(&self) -> u32 {
        self.call.set(self.call.get().wrapping_add(1));
        self.call.get()
    }

    fn request_code(self: &Rc<Self>) {
        let Screen::Lookup(step) = self.screen.get_untracked() else { return };
        if step.sending {
            return;
        }
        if !step.wrong.is_empty() {
            self.host.focus("#summary");
            return;
        }
        self.lookup(|step| step.sending = true);
        self.send(step, false);
    }

    fn resend(self: &Rc<Self>) {
        let Screen::Code(step) = self.screen.get_untracked() else { return };
        if !step.sending {
            self.key.take();
            self.send(step.lookup, true);
        }
    }

    /// Asks for a code; the same key goes with a retry of the same request.
    fn send(self: &Rc<Self>, step: Lookup, again: bool) {
        let key = self.key_for([&step.number, step.key.as_str(), &step.value].join("\n"));
        let call = self.next_call();
        let widget = self.clone();
        spawn_local(async move {
            let answer = widget.client.request_access(&request(&step, &widget.words), &key).await;
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
                        widget.say(text::code_resent(&widget.words));
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
        let Screen::Code(step) = self.screen.get_untracked() else { return };
        if step.sending {
            return;
        }
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
        let key = self.key_for([step.challenge_id.as_str(), &code].join("\n"));
        let call = self.next_call();
        let widget = self.clone();
        spawn_local(async move {
            let answer = widget.client.answer_challenge(&step.challenge_id, &code, &key).await;
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
                    let refused =
                        matches!(&failure, Failure::Rejected(problem, _) if problem.code == Code::CodeInvalid);
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
        crate::screen::Key::Email => request.email = value,
        crate::screen::Key::Phone => request.phone = value,
        crate::screen::Key::Postcode => request.postcode = value,
    }
    request
}
