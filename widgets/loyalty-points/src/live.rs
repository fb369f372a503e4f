//! The widget in the browser: what the customer does, and what the page and the shop make of it.

mod kept;
mod reading;
mod sending;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use aftersale_api::read::document;
use aftersale_client::photo::{call, get, set};
use aftersale_client::{Client, Failure, First, IdempotencyKey};
use aftersale_element::{Host, Props, Shown, Start};
use aftersale_text::Words;
use aftersale_ui::{FORMS, Frame, shown, styles};
use leptos::prelude::{ArcTrigger, Notify, Track};
use send_wrapper::SendWrapper;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use web_sys::HtmlElement;

use crate::given::{Given, screen, take_in};
use crate::screen::{Asking, Page, Screen};
use crate::view::{Deed, Ui, numbered, view};
use crate::{OWN_STYLES, text};

/// One widget on one page.
pub struct Widget {
    host: Host,
    props: Props,
    root: HtmlElement,
    ui: Ui,
    screen: RefCell<Screen>,
    said: RefCell<String>,
    changed: ArcTrigger,
    state: Cell<&'static str>,
    /// A state written down and not lived through: nothing of it is kept or sent.
    preview: bool,
    /// A wish that was kept has been taken up.
    resumed: Cell<bool>,
    /// Id of a code that is being turned back, with its key: the same again is a retry.
    undoing: RefCell<Option<(String, IdempotencyKey)>>,
    /// Counts readings of the history, so that an answer to an older one is dropped.
    reading: Cell<u32>,
    /// An event of this widget is being told.
    telling: Cell<bool>,
    listeners: RefCell<Vec<Listener>>,
}

/// Hears an event while the widget is there.
struct Listener {
    target: JsValue,
    name: &'static str,
    heard: Closure<dyn FnMut()>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = call(&self.target, "removeEventListener", &[&self.name.into(), self.heard.as_ref()]);
    }
}

/// What shows the widget, once its part is there.
#[wasm_split(loyalty_points, fallible)]
pub fn part() -> Result<fn(Start) -> Shown, SplitLoaderError> {
    Ok(show)
}

fn show(start: Start) -> Shown {
    let Start { lang, props, host, messages, answer, inbox, place } = start;
    let frame = Frame::new(&lang, props.peek("dir").as_deref(), props.heading_level());
    let words = Words::new(&lang, messages);
    let given = document::<Given>(answer);
    let preview = given.as_ref().is_some_and(Given::is_preview);
    let first = screen(given, &|name| props.peek(name));
    let widget = Rc::new_cyclic(|weak: &Weak<Widget>| {
        let weak = weak.clone();
        let sender = Rc::new(move |deed, event: JsValue| {
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
            resumed: Cell::new(preview),
            undoing: RefCell::default(),
            reading: Cell::new(0),
            telling: Cell::new(false),
            listeners: RefCell::default(),
            preview,
            props,
            host,
        }
    });
    widget.tell();
    widget.host.emit("aftersale-ready", &[]);
    let listening = widget.clone();
    inbox.listen(move |value| listening.arrive(value));
    let showing = SendWrapper::new(widget.clone());
    let placed = place.show(
        &[styles(), FORMS, OWN_STYLES],
        shown(move || {
            showing.changed.track();
            view(&showing.ui, &showing.screen.borrow(), &showing.said.borrow())
        }),
    );
    if !preview {
        widget.listen();
        widget.go_on();
    }
    placed
}

impl Widget {
    /// Shows the screen as it now is, and tells the page how things stand.
    fn update(&self) {
        self.changed.notify();
        let root = self.root.clone();
        // The view is changed by a task that was woken just now, and this one comes after it.
        spawn_local(async move { follow(&root) });
        self.tell();
    }

    fn say(&self, text: String) {
        self.said.replace(text);
    }

    fn tell(&self) {
        // Nothing is borrowed while the page's listeners run: they may set other data at once.
        let (state, problem, trouble) = {
            let screen = self.screen.borrow();
            let mut trouble = None;
            let state = match &screen.page {
                Page::Loading => "loading",
                Page::NoAccess | Page::NoProgramme | Page::NoPoints => "empty",
                Page::Expired => {
                    trouble = Some("access");
                    "error"
                }
                Page::Failed(why) => {
                    trouble = Some(why.code());
                    "error"
                }
                Page::Points(told) if told.lots.is_empty() && told.wallet.is_empty() => "empty",
                Page::Points(_) | Page::Order(_) => "ready",
            };
            (state, screen.stop.is_some() || screen.wish.is_some(), trouble)
        };
        self.host.set_state(state, problem);
        if self.state.replace(state) == state {
            return;
        }
        self.host.emit("aftersale-state-changed", &[("state", state)]);
        if let Some(code) = trouble {
            self.host.emit("aftersale-error", &[("code", code)]);
        }
    }

    /// Tells the page of something that other widgets of it show, too.
    fn announce(&self, event: &str, detail: &[(&str, &str)]) {
        self.telling.set(true);
        self.host.emit(event, detail);
        self.telling.set(false);
    }

    fn client(&self) -> Client {
        let (base, key) = self.host.api();
        Client::new(base, key)
    }

    fn window(&self) -> JsValue {
        get(&get(&self.root, "ownerDocument"), "defaultView")
    }

    /// The language the shop's words were asked for in.
    fn locale(&self) -> String {
        let screen = self.screen.borrow();
        screen.naming.as_ref().map(|naming| naming.name.lang.clone()).unwrap_or_default()
    }

    fn listen(self: &Rc<Self>) {
        self.hear("online", |widget| {
            if matches!(widget.screen.borrow().page, Page::Failed(_)) {
                widget.host.refresh();
            } else {
                widget.send();
            }
        });
        for name in ["aftersale-points-redeemed", "aftersale-points-returned"] {
            self.hear(name, |widget| {
                if !widget.telling.get() {
                    widget.host.refresh();
                }
            });
        }
    }

    fn hear(self: &Rc<Self>, name: &'static str, then: fn(&Rc<Self>)) {
        let weak = Rc::downgrade(self);
        let heard = Closure::<dyn FnMut()>::new(move || {
            if let Some(widget) = weak.upgrade() {
                then(&widget);
            }
        });
        let target = self.window();
        let _ = call(&target, "addEventListener", &[&name.into(), heard.as_ref().unchecked_ref()]);
        self.listeners.borrow_mut().push(Listener { target, name, heard });
    }

    /// Once the points are there: what was confirmed before is sent, whatever happened to the page.
    fn go_on(self: &Rc<Self>) {
        if self.screen.borrow().points().is_none() {
            return;
        }
        if !self.resumed.replace(true) {
            let kept = self.kept();
            self.screen.borrow_mut().wish = kept;
        }
        self.send();
    }

    /// An answer of the first call that came later, or a call of the page.
    fn arrive(self: &Rc<Self>, value: JsValue) {
        let given = document::<Given>(value);
        let first = given.map_or(First::Failure(Failure::Garbled), |given| given.first);
        let known = matches!(self.screen.borrow().page, Page::Points(_) | Page::Order(_));
        match &first {
            First::Refresh => return,
            // What is shown stays when reading it again failed.
            First::Failure(_) | First::Nothing if known => return,
            _ => {}
        }
        let waited = matches!(self.screen.borrow().page, Page::Loading);
        {
            let mut screen = self.screen.borrow_mut();
            let before = screen.points().map(|told| told.head.clone());
            take_in(&mut screen, first);
            // What is asked about may be another by now.
            let gone = match &screen.asking {
                Some(Asking::Redeem(handle)) => screen.reward(handle).is_none(),
                Some(Asking::Undo(id)) => screen.code(id).is_none(),
                None => false,
            };
            if gone {
                screen.asking = None;
            }
            let after = screen.points().map(|told| told.head.clone());
            if before.is_some() && before != after && screen.history.is_some() {
                drop(screen);
                self.read_history(true);
            }
        }
        self.update();
        if waited {
            self.host.focus("#title");
        }
        self.go_on();
    }

    fn act(self: &Rc<Self>, deed: Deed, event: &JsValue) {
        self.say(String::new());
        match deed {
            Deed::Retry => {
                if self.host.refresh() {
                    self.screen.borrow_mut().page = Page::Loading;
                    self.update();
                }
            }
            Deed::Slide(at) => {
                let value = get(&get(event, "currentTarget"), "valueAsNumber").as_f64().unwrap_or_default();
                self.choose(at, value as u32);
            }
            Deed::Step(at, up) => {
                let chosen = {
                    let screen = self.screen.borrow();
                    let Some(reward) = screen.points().and_then(|told| told.rewards.get(at)) else { return };
                    let (chosen, step) = (screen.amount(reward), reward.step.unwrap_or(1));
                    if up { chosen.saturating_add(step) } else { chosen.saturating_sub(step) }
                };
                self.choose(at, chosen);
            }
            Deed::Ask(at) => {
                let handle = {
                    let screen = self.screen.borrow();
                    screen.points().and_then(|told| told.rewards.get(at)).map(|reward| reward.handle.clone())
                };
                self.ask(handle.map(Asking::Redeem));
            }
            Deed::AskUndo(at) => {
                let id = {
                    let screen = self.screen.borrow();
                    screen.points().and_then(|told| told.wallet.get(at)).map(|code| code.id.clone())
                };
                self.ask(id.map(Asking::Undo));
            }
            Deed::Leave => self.leave(),
            Deed::Redeem => self.redeem(),
            Deed::Undo => self.undo(),
            Deed::SendNow => self.send(),
            Deed::LetBe => self.let_be(),
            Deed::Copy(at) => self.copy(at),
            Deed::History => self.read_history(false),
            Deed::SaveCsv => self.save(false),
            Deed::SaveJson => self.save(true),
        }
    }

    fn choose(&self, at: usize, points: u32) {
        {
            let mut screen = self.screen.borrow_mut();
            let Some(reward) = screen.points().and_then(|told| told.rewards.get(at)).cloned() else { return };
            screen.choose(&reward.handle, points);
        }
        self.update();
    }

    fn ask(&self, asking: Option<Asking>) {
        let Some(asking) = asking else { return };
        let asked = self.screen.borrow_mut().ask(asking);
        self.update();
        self.host.focus(if asked { "#ask" } else { "#trouble" });
    }

    /// Back to the button that asked.
    fn leave(&self) {
        let back = {
            let mut screen = self.screen.borrow_mut();
            let asking = screen.asking.take();
            let Some(told) = screen.points() else { return };
            match asking {
                Some(Asking::Redeem(handle)) => told
                    .rewards
                    .iter()
                    .position(|one| one.handle == handle)
                    .map(|at| numbered("#redeem-", at)),
                Some(Asking::Undo(id)) => {
                    told.wallet.iter().position(|one| one.id == id).map(|at| numbered("#undo-", at))
                }
                None => None,
            }
        };
        self.update();
        if let Some(back) = back {
            self.host.focus(&back);
        }
    }

    fn copy(self: &Rc<Self>, at: usize) {
        let Some((id, code)) = self
            .screen
            .borrow()
            .points()
            .and_then(|told| told.wallet.get(at))
            .map(|code| (code.id.clone(), code.code.clone()))
        else {
            return;
        };
        let widget = self.clone();
        self.host.copy(&code, move |worked| {
            let w = &widget.ui.words;
            widget.say(if worked { text::copied(w) } else { text::not_copied(w) });
            widget.screen.borrow_mut().copied = Some((id, worked));
            widget.update();
        });
    }
}

/// A slider that a customer has moved no longer follows its attribute: it is set as the screen has it.
fn follow(root: &HtmlElement) {
    let all = call(root, "querySelectorAll", &[&"input[type=range]".into()]).unwrap_or_default();
    let mut at = 0;
    while let Ok(one) = js_sys::Reflect::get_u32(&all, at)
        && !one.is_undefined()
    {
        let value = get(&one, "defaultValue");
        if get(&one, "value") != value {
            set(&one, "value", &value);
        }
        at += 1;
    }
}
