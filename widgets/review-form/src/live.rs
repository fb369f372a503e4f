//! The widget in the browser: what the customer does, what is sent, and that nothing of it is lost or doubled.

mod deeds;
mod kept;
mod photos;
mod sending;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use aftersale_api::read::document;
use aftersale_client::photo::{call, get, set};
use aftersale_client::{Client, Failure, First};
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

use crate::OWN_STYLES;
use crate::given::{Given, linked, screen, take_in, wishes};
use crate::screen::{Screen, Stop};
use crate::view::{Deed, Ui, view};

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
    step: Cell<&'static str>,
    /// A state written down and not lived through: nothing of it is kept or sent.
    preview: bool,
    /// What was kept has been taken in.
    resumed: Cell<bool>,
    /// A token that ran out was asked for anew.
    renewed: Cell<bool>,
    /// Keys of what was answered, so that another tab's copy is not kept any longer.
    answered: RefCell<Vec<String>>,
    files: RefCell<Vec<photos::File>>,
    uploading: Cell<bool>,
    dragged: Cell<Option<(usize, u32)>>,
    network: RefCell<Option<Network>>,
}

/// Hears that the network is back, while the widget is there.
struct Network {
    window: JsValue,
    heard: Closure<dyn FnMut()>,
}

impl Drop for Network {
    fn drop(&mut self) {
        let _ = call(&self.window, "removeEventListener", &[&"online".into(), self.heard.as_ref()]);
    }
}

/// What shows the widget, once its part is there.
#[wasm_split(review_form, fallible)]
pub fn part() -> Result<fn(Start) -> Shown, SplitLoaderError> {
    Ok(show)
}

fn show(start: Start) -> Shown {
    let Start { lang, props, host, messages, answer, inbox, place } = start;
    let frame = Frame::new(&lang, props.peek("dir").as_deref(), props.heading_level());
    let words = Words::new(&lang, messages);
    let given = document::<Given>(answer);
    let preview = given.as_ref().is_some_and(Given::is_preview);
    let first = screen(given, wishes(&|name| props.peek(name)));
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
            step: Cell::new(""),
            resumed: Cell::new(preview),
            renewed: Cell::new(false),
            answered: RefCell::default(),
            files: RefCell::default(),
            uploading: Cell::new(false),
            dragged: Cell::new(None),
            network: RefCell::default(),
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
        widget.listen_to_network();
        widget.go_on();
    }
    placed
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
        let root = self.root.clone();
        // The view is changed by a task that was woken just now, and this one comes after it.
        spawn_local(async move { follow(&root) });
        self.tell();
    }

    fn say(&self, text: String) {
        self.said.replace(text);
        self.changed.notify();
    }

    /// Changes the screen, keeps it and shows it.
    fn change(&self, change: &mut dyn FnMut(&mut Screen)) {
        change(&mut self.screen.borrow_mut());
        self.keep();
        self.update();
    }

    fn tell(&self) {
        // Nothing is borrowed while the page's listeners run: they may set other data at once.
        let (state, step, problem) = {
            let screen = self.screen.borrow();
            let reviewed = screen
                .told
                .as_ref()
                .is_some_and(|told| told.products.iter().any(|product| product.review.is_some()));
            let over = reviewed || screen.done.is_some() || !screen.queue.is_empty();
            let state = match () {
                () if screen.trouble.is_some() => "error",
                () if screen.told.is_none() => "loading",
                () if screen.open() || screen.editing.is_some() => "ready",
                () if over => "submitted",
                () => "empty",
            };
            let step = match () {
                () if screen.editing.is_some() => "edit",
                () if screen.deleting.is_some() => "delete",
                () if state == "submitted" => "done",
                () => "form",
            };
            (state, step, screen.stop.is_some() || !screen.queue.is_empty())
        };
        self.host.set_state(state, problem);
        if self.state.replace(state) != state {
            self.host.emit("aftersale-state-changed", &[("state", state)]);
        }
        let before = self.step.replace(step);
        if before != step && !before.is_empty() {
            self.host.emit("aftersale-step-changed", &[("step", step)]);
        }
    }

    fn client(&self) -> Client {
        let (base, key) = self.host.api();
        Client::new(base, key)
    }

    fn window(&self) -> JsValue {
        get(&get(&self.root, "ownerDocument"), "defaultView")
    }

    fn listen_to_network(self: &Rc<Self>) {
        let weak = Rc::downgrade(self);
        let heard = Closure::<dyn FnMut()>::new(move || {
            if let Some(widget) = weak.upgrade() {
                if widget.screen.borrow().told.is_none() {
                    widget.host.refresh();
                } else {
                    widget.send_queue();
                }
            }
        });
        let window = self.window();
        let _ = call(&window, "addEventListener", &[&"online".into(), heard.as_ref().unchecked_ref()]);
        self.network.replace(Some(Network { window, heard }));
    }

    /// Once the order is there: goes on where this device was left, with the stars of the link.
    fn go_on(self: &Rc<Self>) {
        if self.screen.borrow().told.is_none() {
            return;
        }
        if !self.resumed.replace(true) {
            let kept = self.kept();
            let hash = get(&get(&self.window(), "location"), "hash").as_string().unwrap_or_default();
            let (stars, product) = linked(&hash);
            self.change(&mut |screen| {
                if let Some((draft, queue)) = &kept {
                    // What the page chose beforehand gives way to what the customer chose.
                    let chosen = screen.draft.clone();
                    screen.resume(draft.clone(), queue.clone());
                    screen.fill(&chosen);
                }
                screen.follow(product.as_deref(), stars);
            });
        }
        self.send_queue();
    }

    /// An answer of the first call that came later, or a call of the page.
    fn arrive(self: &Rc<Self>, value: JsValue) {
        match get(&value, "method").as_string().as_deref() {
            Some("submit") => return self.act(Deed::Submit, &JsValue::UNDEFINED),
            Some("reset") => {
                self.files.take();
                return self.change(&mut |screen| screen.reset());
            }
            _ => {}
        }
        let given = document::<Given>(value);
        let mut first = Some(given.map_or(First::Failure(Failure::Garbled), |given| given.first));
        let known = self.screen.borrow().told.is_some();
        match &first {
            Some(First::Refresh | First::Nothing) => return,
            // What is shown stays when reading it again failed.
            Some(First::Failure(_)) if known => return,
            _ => {}
        }
        self.change(&mut |screen| {
            if let Some(first) = first.take() {
                take_in(screen, first);
            }
            if matches!(screen.stop, Some(Stop::Other | Stop::Access)) {
                screen.stop = None;
            }
        });
        self.go_on();
    }
}

/// What a customer has touched no longer follows its attribute: it is set as the screen has it.
fn follow(root: &HtmlElement) {
    for (tags, says, is) in [
        ("input[type=radio],input[type=checkbox]", "defaultChecked", "checked"),
        ("option", "defaultSelected", "selected"),
        ("textarea,input[type=text]", "defaultValue", "value"),
    ] {
        let all = call(root, "querySelectorAll", &[&tags.into()]).unwrap_or_default();
        let mut at = 0;
        while let Ok(one) = js_sys::Reflect::get_u32(&all, at)
            && !one.is_undefined()
        {
            let value = get(&one, says);
            // Set to what it is, a field would lose its place.
            if get(&one, is) != value {
                set(&one, is, &value);
            }
            at += 1;
        }
    }
}
