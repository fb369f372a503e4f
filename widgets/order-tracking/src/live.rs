//! The widget in the browser: what the customer does, what the API answers, what is told to the page.

mod form;
mod guest;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use aftersale_api::order::Action;
use aftersale_api::read::document;
use aftersale_client::{Client, Failure, IdempotencyKey};
use aftersale_element::{Host, Props, Shown, Start};
use aftersale_text::Words;
use leptos::prelude::{ArcTrigger, Notify, Track};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use crate::screen::{Arrived, CodeEntry, Lookup, Screen, Trouble};
use crate::ui::{Act, Ui};
use crate::view::view;
use crate::{STYLES, first_screen, is_rtl, text};

/// One widget on one page.
struct Widget {
    host: Host,
    props: Props,
    client: Client,
    words: Words,
    /// What is shown. One trigger instead of a signal each: a signal costs kilobytes per type.
    screen: RefCell<Screen>,
    /// Read out by the live region.
    said: RefCell<String>,
    changed: ArcTrigger,
    /// Order id and token got with a code; in memory only.
    granted: RefCell<Option<(String, String)>>,
    /// Of the latest submit, with what was submitted: the same again is a retry, anything else a new intention.
    key: RefCell<(String, IdempotencyKey)>,
    /// Answers to an older call than this are dropped.
    call: Cell<u32>,
    state: Cell<&'static str>,
}

pub fn start(start: Start) -> Shown {
    let Start { lang, props, host, messages, answer, inbox, place } = start;
    let (base, key) = host.api();
    let order = props.peek("order").unwrap_or_default();
    let screen = first_screen(document(answer), &order);
    let widget = Rc::new(Widget {
        client: Client::new(base, key),
        words: Words::new(&lang, messages),
        screen: RefCell::new(screen),
        said: RefCell::default(),
        changed: ArcTrigger::new(),
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
        rtl: is_rtl(widget.props.peek("dir").as_deref(), &lang),
        sender: Rc::new(move |act, event| acting.act(act, event)),
    };
    let shown = SendWrapper::new((ui, widget));
    let shown = move || {
        let (ui, widget) = &*shown;
        widget.changed.track();
        view(ui, &widget.screen.borrow(), &widget.said.borrow())
    };
    place.show(STYLES, shown)
}

impl Widget {
    /// Tells the page how things stand.
    fn tell(&self) {
        // Nothing is borrowed while the page's listeners run: they may set other data at once.
        let (state, problem, shown) = {
            let screen = self.screen.borrow();
            let (state, problem) = screen.state();
            let shown = match &*screen {
                Screen::Order(order) => Some(Ok(order.id.clone())),
                Screen::Failed(trouble) => Some(Err(*trouble)),
                _ => None,
            };
            (state, problem, shown)
        };
        self.host.set_state(state, problem);
        if self.state.replace(state) != state {
            self.host.emit("aftersale-state-changed", &[("state", state)]);
        }
        match shown {
            Some(Ok(id)) => {
                self.host.emit("aftersale-order-changed", &[("order_id", &id)]);
            }
            Some(Err(trouble)) => self.report(trouble),
            None => {}
        }
    }

    fn report(&self, trouble: Trouble) {
        self.host.emit("aftersale-error", &[("code", trouble.code())]);
    }

    fn show(&self, screen: Screen) {
        self.screen.replace(screen);
        self.changed.notify();
        self.tell();
    }

    fn say(&self, words: String) {
        self.said.replace(words);
        self.changed.notify();
    }

    /// Changes the look-up that is shown; does nothing when another screen has come in between.
    fn lookup(&self, change: impl FnOnce(&mut Lookup)) {
        if let Screen::Lookup(step) = &mut *self.screen.borrow_mut() {
            change(step);
        }
        self.changed.notify();
    }

    /// As [`Widget::lookup`], for the code.
    fn code(&self, change: impl FnOnce(&mut CodeEntry)) {
        if let Screen::Code(step) = &mut *self.screen.borrow_mut() {
            change(step);
        }
        self.changed.notify();
    }

    fn arrive(self: &Rc<Self>, arrived: Option<Arrived>) {
        match arrived {
            // Without a token of its own the widget has nothing to ask with; the loader asks for the others.
            Some(Arrived::Refresh) if self.granted.borrow().is_some() => self.read(false),
            Some(Arrived::Refresh | Arrived::Nothing) => {}
            Some(Arrived::ShowParcel(id)) => self.show_parcel(&id),
            Some(Arrived::Failure(failure)) if self.keeps_order(&failure) => {
                self.report(Trouble::of(failure));
            }
            arrived => {
                let waited = matches!(*self.screen.borrow(), Screen::Loading);
                let order = self.props.peek("order").unwrap_or_default();
                self.show(first_screen(arrived, &order));
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
        passes && matches!(*self.screen.borrow(), Screen::Order(_))
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
                let step = match &*self.screen.borrow() {
                    Screen::Code(step) => step.lookup.clone(),
                    Screen::Order(order) => Lookup { number: order.number.clone(), ..Lookup::default() },
                    _ => Lookup::default(),
                };
                self.show(Screen::Lookup(step));
                self.host.focus("#title");
            }
            Act::Retry => self.read(true),
            Act::Copy(number) => {
                let widget = self.clone();
                self.say(String::new());
                self.host.copy(&number, move |done| {
                    widget.say(if done {
                        text::copied(&widget.words)
                    } else {
                        text::copy_failed(&widget.words)
                    });
                });
            }
            Act::Do(action) => self.request_action(action),
            Act::Focus("number") => self.host.focus("#number"),
            Act::Focus(_) => self.host.focus("#value"),
        }
    }

    fn request_action(&self, action: Action) {
        let id = match &*self.screen.borrow() {
            Screen::Order(order) => order.id.clone(),
            _ => String::new(),
        };
        let mine =
            self.host.emit("aftersale-action-requested", &[("action", action.as_str()), ("order_id", &id)]);
        if mine {
            if action != Action::ContactShop {
                self.say(text::action_by_shop(&self.words));
            }
            self.host.focus("#help");
        }
    }

    fn show_parcel(&self, id: &str) {
        let known = matches!(&*self.screen.borrow(), Screen::Order(order) if order.parcels.iter().any(|parcel| parcel.id == id));
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
                    widget.report(Trouble::of(failure));
                }
                Err(failure) => widget.show(Screen::failed(failure, &id)),
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
}
