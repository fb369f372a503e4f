//! The widget in the browser: what is sent for a change, and what becomes of it.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use aftersale_api::preferences::{Preferences, PreferencesUpdate};
use aftersale_api::read::document;
use aftersale_client::{Client, First, IdempotencyKey, Post, Trouble};
use aftersale_element::{Host, Shown, Start};
use aftersale_text::Words;
use aftersale_ui::{FORMS, Frame, shown, styles};
use js_sys::Reflect;
use leptos::prelude::{ArcTrigger, Notify, Track};
use send_wrapper::SendWrapper;
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use web_sys::HtmlElement;

use crate::screen::{Deed, Given, Screen, Step};
use crate::view::{Ui, choice_id, view};
use crate::{OWN_STYLES, text};

/// One widget on one page.
struct Widget {
    host: Host,
    root: HtmlElement,
    ui: Ui,
    screen: RefCell<Screen>,
    said: RefCell<String>,
    changed: ArcTrigger,
    state: Cell<&'static str>,
    /// Of the latest change, with what it was: the same again is a retry, anything else a new intention.
    sent: RefCell<Option<(PreferencesUpdate, IdempotencyKey)>>,
}

/// What shows the widget, once its part is there.
#[wasm_split(preferences, fallible)]
pub fn part() -> Result<fn(Start) -> Shown, SplitLoaderError> {
    Ok(show)
}

fn show(start: Start) -> Shown {
    let Start { lang, props, host, messages, answer, inbox, place } = start;
    let frame = Frame::new(&lang, props.peek("dir").as_deref(), props.heading_level());
    let words = Words::new(&lang, messages);
    let widget = Rc::new_cyclic(|weak: &Weak<Widget>| {
        let weak = weak.clone();
        let sender = Rc::new(move |deed| {
            if let Some(widget) = weak.upgrade() {
                widget.act(deed);
            }
        });
        Widget {
            ui: Ui { words, frame, sender },
            root: place.root(),
            screen: RefCell::new(Screen::first(document(answer))),
            said: RefCell::default(),
            changed: ArcTrigger::new(),
            state: Cell::new(""),
            sent: RefCell::default(),
            host,
        }
    });
    widget.tell();
    widget.host.emit("aftersale-ready", &[]);
    let listening = widget.clone();
    inbox.listen(move |value| listening.arrive(document(value)));
    let showing = SendWrapper::new(widget);
    place.show(
        &[styles(), FORMS, OWN_STYLES],
        shown(move || {
            showing.changed.track();
            view(&showing.ui, &showing.screen.borrow(), &showing.said.borrow())
        }),
    )
}

impl Widget {
    /// Tells the page how things stand.
    fn tell(&self) {
        // Nothing is borrowed while the page's listeners run: they may set other data at once.
        let (state, trouble) = match &*self.screen.borrow() {
            Screen::Loading => ("loading", None),
            Screen::NoAccess => ("empty", None),
            Screen::Sheet(_) => ("ready", None),
            Screen::Failed(trouble) => ("error", Some(*trouble)),
        };
        self.host.set_state(state, false);
        if self.state.replace(state) != state {
            self.host.emit("aftersale-state-changed", &[("state", state)]);
        }
        if let Some(trouble) = trouble {
            self.host.emit("aftersale-error", &[("code", trouble.code())]);
        }
    }

    fn put(&self, screen: Screen) {
        self.screen.replace(screen);
        self.changed.notify();
        self.tell();
    }

    fn arrive(&self, first: Option<First<Given>>) {
        if matches!(first, Some(First::Refresh | First::Nothing)) {
            return;
        }
        let next = Screen::first(first);
        // What is shown stays when reading it again failed for reasons that pass.
        if matches!(&next, Screen::Failed(trouble) if trouble.passes())
            && matches!(*self.screen.borrow(), Screen::Sheet(_))
        {
            return;
        }
        let waited = matches!(*self.screen.borrow(), Screen::Loading);
        self.put(next);
        self.tick();
        if waited {
            self.host.focus("#title");
        }
    }

    fn act(self: &Rc<Self>, deed: Deed) {
        if deed == Deed::Retry {
            if self.host.refresh() {
                self.put(Screen::Loading);
            }
            return;
        }
        let (update, asks) = match &mut *self.screen.borrow_mut() {
            Screen::Sheet(sheet) => (sheet.act(deed), matches!(sheet.step, Step::Confirm(_))),
            _ => return,
        };
        self.said.replace(String::new());
        self.changed.notify();
        self.tick();
        if asks {
            self.host.focus("#confirm");
        } else if deed == Deed::Keep {
            self.host.focus("#choice-0");
        }
        if let Some(update) = update {
            self.send(update);
        }
    }

    fn send(self: &Rc<Self>, update: PreferencesUpdate) {
        let key = {
            let mut sent = self.sent.borrow_mut();
            match &*sent {
                Some((same, key)) if *same == update => key.clone(),
                _ => {
                    let key = IdempotencyKey::fresh();
                    *sent = Some((update.clone(), key.clone()));
                    key
                }
            }
        };
        let (base, shop) = self.host.api();
        let token = self.host.token().unwrap_or_default();
        let answer = Client::new(base, shop).post(&Post::preferences(&update), token, &key);
        let widget = self.clone();
        spawn_local(async move {
            let answer = match answer.await {
                Ok(value) => document::<Preferences>(value).ok_or(Trouble::Garbled),
                Err(failure) => Err(Trouble::of(&failure)),
            };
            widget.answered(answer);
        });
    }

    fn answered(&self, answer: Result<Preferences, Trouble>) {
        let w = &self.ui.words;
        let (said, trouble) = match &answer {
            Ok(_) => (text::saved(w), None),
            Err(trouble) => (text::not_saved(w), Some(*trouble)),
        };
        // What was refused for good is another intention when it is tried again.
        if trouble.is_none_or(|trouble| !trouble.passes()) {
            self.sent.take();
        }
        if let Screen::Sheet(sheet) = &mut *self.screen.borrow_mut() {
            sheet.answered(answer);
        }
        self.said.replace(said);
        self.changed.notify();
        self.tick();
        match trouble {
            Some(trouble) => {
                self.host.emit("aftersale-error", &[("code", trouble.code())]);
            }
            None => {
                self.host.emit("aftersale-preferences-changed", &[]);
            }
        }
    }

    /// Ticks the boxes as they are wanted: one that a customer has touched no longer follows its attribute.
    fn tick(&self) {
        let screen = self.screen.borrow();
        let Screen::Sheet(sheet) = &*screen else { return };
        for (at, choice) in sheet.wanted.choices.iter().enumerate() {
            let mut selector = String::from("#");
            selector.push_str(&choice_id(at));
            if let Ok(Some(input)) = self.root.query_selector(&selector) {
                // An input has that property.
                let _ = Reflect::set(&input, &"checked".into(), &choice.on.into());
            }
        }
    }
}
