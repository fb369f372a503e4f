//! The widget in the browser: what the customer does, what is sent, and that nothing of it is lost or doubled.

mod sending;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use aftersale_api::read::document;
use aftersale_api::withdrawal::WithdrawalRequest;
use aftersale_client::photo::{call, get, set};
use aftersale_client::{Failure, First, IdempotencyKey};
use aftersale_element::{Host, Props, Shown, Start};
use aftersale_text::Words;
use aftersale_ui::{FORMS, Frame, shown, styles};
use leptos::prelude::{ArcTrigger, Notify, Track};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsValue;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use web_sys::HtmlElement;

use crate::OWN_STYLES;
use crate::form::{numbered, pieces_at};
use crate::given::{Given, screen, take_in};
use crate::kept::Drawer;
use crate::screen::{Deed, Entry, Screen, Step, Stop};
use crate::view::{Ui, view};

/// One widget on one page.
struct Widget {
    host: Host,
    props: Props,
    root: HtmlElement,
    ui: Ui,
    screen: RefCell<Screen>,
    said: RefCell<String>,
    changed: ArcTrigger,
    state: Cell<&'static str>,
    step: Cell<&'static str>,
    drawer: Option<Drawer>,
    /// The order's answer as it came.
    known: RefCell<JsValue>,
    /// The latest declaration that was not answered: the same again is a retry, anything else a new intention.
    sent: RefCell<Option<(WithdrawalRequest, IdempotencyKey)>>,
}

/// What shows the widget, once its part is there.
#[wasm_split(withdrawal, fallible)]
pub fn part() -> Result<fn(Start) -> Shown, SplitLoaderError> {
    Ok(show)
}

fn show(start: Start) -> Shown {
    let Start { lang, props, host, messages, answer, inbox, place } = start;
    let frame = Frame::new(&lang, props.peek("dir").as_deref(), props.heading_level());
    let words = Words::new(&lang, messages);
    let body = get(&answer, "body");
    let given = document::<Given>(answer);
    let preview = given.as_ref().is_some_and(Given::is_preview);
    let entries = [props.peek("name"), props.peek("order-number"), props.peek("email")];
    let first = screen(given, props.peek("open").is_some(), entries.each_ref().map(Option::as_deref));
    // What came instead of an order is none.
    let known = if first.known.is_some() { body } else { JsValue::UNDEFINED };
    let drawer = if preview {
        None
    } else {
        let of = props.peek("order").or_else(|| props.peek("order-number"));
        Drawer::open(&place.root(), &of.unwrap_or_default(), props.peek("storage").as_deref())
    };
    let widget = Rc::new_cyclic(|weak: &Weak<Widget>| {
        let weak = weak.clone();
        let sender = Rc::new(move |deed, event| {
            if let Some(widget) = weak.upgrade() {
                widget.act(deed, &event);
            }
        });
        Widget {
            ui: Ui { words, frame, sender },
            root: place.root(),
            screen: RefCell::new(first),
            said: RefCell::default(),
            changed: ArcTrigger::new(),
            state: Cell::new(""),
            step: Cell::new(""),
            sent: RefCell::default(),
            drawer,
            known: RefCell::new(known),
            props,
            host,
        }
    });
    widget.tell();
    widget.host.emit("aftersale-ready", &[]);
    let listening = widget.clone();
    inbox.listen(move |value| listening.arrive(value));
    let showing = SendWrapper::new(widget.clone());
    let shown = place.show(
        &[styles(), FORMS, OWN_STYLES],
        shown(move || {
            showing.changed.track();
            if showing.props.get("open").is_some() && matches!(showing.screen.borrow().step, Step::Entry) {
                showing.screen.borrow_mut().step = Step::Form;
            }
            view(&showing.ui, &showing.screen.borrow(), &showing.said.borrow())
        }),
    );
    widget.go_on();
    shown
}

impl Widget {
    /// Shows the screen as it now is, and tells the page how things stand.
    fn update(&self) {
        {
            let mut screen = self.screen.borrow_mut();
            if screen.checked {
                screen.check();
            }
        }
        self.changed.notify();
        self.settle();
        self.tell();
    }

    fn tell(&self) {
        // Nothing is borrowed while the page's listeners run: they may set other data at once.
        let (step, problem) = {
            let screen = self.screen.borrow();
            let step = match &screen.step {
                Step::Entry => "entry",
                Step::Form => "form",
                Step::Check => "check",
                Step::Receipt(..) => "receipt",
            };
            (step, screen.stop.is_some())
        };
        let state = if step == "receipt" { "submitted" } else { "ready" };
        self.host.set_state(state, problem);
        if self.state.replace(state) != state {
            self.host.emit("aftersale-state-changed", &[("state", state)]);
        }
        let before = self.step.replace(step);
        if before != step && !before.is_empty() {
            self.host.emit("aftersale-step-changed", &[("step", step)]);
        }
    }

    /// Goes on where this tab was left.
    fn go_on(self: &Rc<Self>) {
        let Some(kept) = self.drawer.as_ref().and_then(Drawer::read) else { return };
        {
            let mut screen = self.screen.borrow_mut();
            // The link it was opened with may be gone: what was picked then still has its lines.
            if let Some((known, as_it_came)) = kept.known
                && screen.known.is_none()
            {
                screen.know(known);
                self.known.replace(as_it_came);
            }
            if let Some((receipt, as_it_came)) = kept.receipt {
                screen.received(receipt, as_it_came);
            } else {
                screen.resume(kept.draft);
                let sent = kept.key.is_some();
                screen.step = if kept.checking || sent { Step::Check } else { Step::Form };
                if let Some(key) = kept.key {
                    screen.stop = Some(Stop::Reloaded);
                    let request = screen.request(self.ui.words.tag());
                    self.sent.replace(Some((request, key)));
                }
            }
        }
        self.update();
    }

    /// An answer about the order that came later.
    fn arrive(&self, value: JsValue) {
        let body = get(&value, "body");
        let first = document::<Given>(value).map_or(First::Failure(Failure::Garbled), |given| given.first);
        if matches!(first, First::Refresh | First::Nothing) {
            return;
        }
        if matches!(first, First::Answer(_)) {
            self.known.replace(body);
        }
        {
            let mut screen = self.screen.borrow_mut();
            // What is known stays known.
            if screen.known.is_none() || matches!(first, First::Answer(_)) {
                take_in(&mut screen, first);
            }
        }
        self.update();
    }

    fn act(self: &Rc<Self>, deed: Deed, event: &JsValue) {
        self.said.take();
        let target = get(event, "currentTarget");
        let mut focus = "";
        match deed {
            Deed::Open => {
                self.screen.borrow_mut().step = Step::Form;
                focus = "#title";
            }
            Deed::Type => {
                // A screen that says the same is not drawn anew at every letter.
                let before = self.shape();
                self.take_typed();
                self.keep();
                if !self.screen.borrow().checked && self.shape() == before {
                    return;
                }
            }
            Deed::Some(some) => self.screen.borrow_mut().draft.some = some,
            Deed::Line(at) => self.screen.borrow_mut().toggle(at),
            Deed::Pieces(at) => {
                let place = get(&target, "selectedIndex").as_f64().unwrap_or_default() as u32;
                self.screen.borrow_mut().count(at, pieces_at(place));
            }
            Deed::Review => {
                // Stops the browser's own submit.
                let _ = call(event, "preventDefault", &[]);
                self.take_typed();
                focus = if self.screen.borrow_mut().review() { "#title" } else { "#summary" };
            }
            Deed::Change => {
                self.screen.borrow_mut().change();
                focus = "#title";
            }
            Deed::Confirm => return self.confirm(),
            Deed::Save => self.save(),
            Deed::Print => drop(call(&js_sys::global(), "print", &[])),
            Deed::Again => {
                if let Some(drawer) = &self.drawer {
                    drawer.empty();
                }
                self.screen.borrow_mut().again();
                // There is less to withdraw from than before.
                self.host.refresh();
                focus = "#title";
            }
            Deed::Retry => drop(self.host.refresh()),
            Deed::Go(to) => focus = to,
        }
        self.keep();
        self.update();
        if !focus.is_empty() {
            self.host.focus(focus);
        }
    }

    /// What of the draft decides on what is shown.
    fn shape(&self) -> bool {
        self.screen.borrow().order().is_some()
    }

    fn field(&self, entry: Entry) -> Option<JsValue> {
        let mut selector = String::from("#");
        selector.push_str(entry.id());
        self.root.query_selector(&selector).ok().flatten().map(Into::into)
    }

    fn take_typed(&self) {
        for entry in Entry::ALL {
            if let Some(typed) = self.field(entry).and_then(|field| get(&field, "value").as_string()) {
                self.screen.borrow_mut().draft.set(entry, typed);
            }
        }
    }

    /// What a customer has touched no longer follows its attribute.
    fn settle(&self) {
        for entry in Entry::ALL {
            if let Some(field) = self.field(entry) {
                let value = JsValue::from_str(self.screen.borrow().draft.entry(entry));
                if get(&field, "value") != value {
                    set(&field, "value", &value);
                }
            }
        }
        let screen = self.screen.borrow();
        self.tick("#whole", !screen.draft.some);
        self.tick("#some", screen.draft.some);
        let lines = screen.order().map_or(&[][..], |order| &order.lines);
        for (at, line) in lines.iter().enumerate() {
            self.tick(&numbered("#item-", at), screen.draft.picked(line).is_some());
        }
    }

    fn tick(&self, selector: &str, on: bool) {
        if let Ok(Some(input)) = self.root.query_selector(selector) {
            set(&input, "checked", &on.into());
        }
    }

    fn keep(&self) {
        let screen = self.screen.borrow();
        if let Some(drawer) = &self.drawer
            && !matches!(screen.step, Step::Entry)
        {
            let sent = self.sent.borrow();
            let key = sent.as_ref().filter(|(request, _)| *request == screen.request(self.ui.words.tag()));
            drawer.write(&screen, key.map(|(_, key)| key), &self.known.borrow());
        }
    }
}
