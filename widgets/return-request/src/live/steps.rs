//! What the customer does on a page of the wizard, and the way between the pages.

use std::rc::{Rc, Weak};

use aftersale_api::returns::ReturnStep;
use aftersale_client::photo::{call, get};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::Event;

use super::Widget;
use crate::screen::Screen;
use crate::view::{Deed, numbered};
use crate::wizard::{Page, Wrong};
use crate::{guest, later};

/// Marks a step in the browser's history as one of this widget.
const MARK: &str = "aftersale-return";

/// The browser's back button, while the widget is there.
pub struct History {
    window: JsValue,
    heard: Closure<dyn FnMut(Event)>,
}

impl Drop for History {
    fn drop(&mut self) {
        let _ = call(&self.window, "removeEventListener", &[&"popstate".into(), self.heard.as_ref()]);
    }
}

impl Widget {
    pub(super) fn act(self: &Rc<Self>, deed: Deed, event: &JsValue) {
        let target = get(event, "currentTarget");
        match deed {
            Deed::Retry => {
                if self.refresh() {
                    self.put(Screen::Loading);
                }
            }
            Deed::Guest(act) => guest::act(self, act, event),
            Deed::LookUp => self.look_up(),
            Deed::Begin => {
                self.with(&mut |wizard| wizard.begin());
                self.moved();
            }
            Deed::List | Deed::Anew => {
                self.with(&mut |wizard| {
                    wizard.status = None;
                    wizard.claims.clear();
                    wizard.stop = None;
                    wizard.page = Page::Start;
                    if wizard.told.returns.is_empty() {
                        wizard.begin();
                    }
                });
                self.show();
                self.host.focus("#title");
                self.refresh();
            }
            Deed::Road(at) => self.change(&mut |wizard| {
                if let Some(road) = wizard.told.roads.get(at).map(|road| road.kind) {
                    wizard.draft.take(road);
                }
            }),
            Deed::Line(at) => self.change(&mut |wizard| {
                if let Some(id) = wizard.told.lines.get(at).map(|line| line.line_id.clone()) {
                    wizard.draft.toggle(&wizard.told, &id);
                }
            }),
            Deed::Pieces(at) => {
                // The first option is none.
                let count = get(&target, "selectedIndex").as_f64().unwrap_or_default() as u32;
                self.change(&mut |wizard| {
                    if let Some(item) = wizard.draft.items.get_mut(at) {
                        item.quantity = count;
                    }
                });
            }
            Deed::Next => {
                // Stops the browser's own submit.
                let _ = call(event, "preventDefault", &[]);
                let mut on = false;
                self.with(&mut |wizard| on = wizard.next());
                if on {
                    self.moved();
                } else {
                    self.show();
                    self.host.focus("#summary");
                }
            }
            Deed::Back => {
                let mut back = false;
                self.with(&mut |wizard| back = wizard.back());
                if back {
                    self.moved();
                }
            }
            Deed::Change(step) => {
                self.with(&mut |wizard| wizard.go(step));
                self.moved();
            }
            Deed::Go(wrong) => self.host.focus(&place_of(wrong)),
            _ => {
                if matches!(deed, Deed::Submit) {
                    let _ = call(event, "preventDefault", &[]);
                }
                later::act(self, deed, event);
            }
        }
    }

    /// Another page is shown.
    pub(super) fn moved(self: &Rc<Self>) {
        self.keep();
        self.show();
        self.host.focus("#title");
        let step = self.step();
        if let Some(step) = step {
            self.host.emit("aftersale-step-changed", &[("step", step.as_str())]);
            self.push(step);
        }
        later::entered(self);
    }

    pub(super) fn step(&self) -> Option<ReturnStep> {
        match &*self.screen.borrow() {
            Screen::Wizard(wizard) => match wizard.page {
                Page::Step(step) => Some(step),
                _ => None,
            },
            _ => None,
        }
    }

    pub(super) fn listen_to_history(self: &Rc<Self>) {
        if self.prop("history").is_some_and(|history| history == "none") {
            return;
        }
        let weak: Weak<Widget> = Rc::downgrade(self);
        let heard = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            if let Some(widget) = weak.upgrade() {
                widget.went(&get(&event, "state"));
            }
        });
        let window = self.window();
        let _ = call(&window, "addEventListener", &[&"popstate".into(), heard.as_ref().unchecked_ref()]);
        self.history.replace(Some(History { window, heard }));
    }

    /// The browser went back or forth.
    fn went(self: &Rc<Self>, state: &JsValue) {
        let Some(here) = self.step() else { return };
        let to = get(state, MARK).as_string().map(|name| ReturnStep::read(&name));
        let mut moved = false;
        self.with(&mut |wizard| {
            let steps = wizard.steps();
            let to = match to {
                Some(to) if steps.contains(&to) => to,
                Some(_) => return,
                // Where the widget was first shown.
                None => steps.first().copied().unwrap_or(here),
            };
            let place = |of: ReturnStep| steps.iter().position(|step| *step == of);
            if to != here && place(to) <= place(wizard.furthest()) {
                wizard.go(to);
                moved = true;
            }
        });
        if moved {
            self.show();
            self.host.focus("#title");
            later::entered(self);
        }
    }

    fn push(&self, step: ReturnStep) {
        if self.history.borrow().is_none() {
            return;
        }
        let history = get(&self.window(), "history");
        let before = get(&get(&history, "state"), MARK).as_string();
        if before.as_deref() == Some(step.as_str()) {
            return;
        }
        let state = js_sys::Object::assign(&js_sys::Object::new(), get(&history, "state").unchecked_ref());
        aftersale_client::photo::set(&state, MARK, &step.as_str().into());
        let _ = call(&history, "pushState", &[&state, &"".into()]);
    }
}

/// The first thing to put right.
fn place_of(wrong: Wrong) -> String {
    let first = |name, at| {
        let mut selector = numbered(name, at);
        selector.push_str(" input:enabled");
        selector
    };
    match wrong {
        Wrong::Road => "#road input:enabled".into(),
        Wrong::Items => "#items input".into(),
        Wrong::Pieces(at) => numbered("#pieces-", at),
        Wrong::Reason(at) => first("#reasons-", at),
        Wrong::Comment(at) | Wrong::Longer(at, _) => numbered("#comment-", at),
        Wrong::Photo(at) => numbered("#add-photos-", at),
        Wrong::PhotoOpen(at) => {
            let mut selector = numbered("#photos-", at);
            selector.push_str(" button");
            selector
        }
        Wrong::Resolution(at) => first("#resolutions-", at),
        Wrong::Variant(at) => first("#variants-", at),
        Wrong::Method => "#method input:enabled".into(),
    }
}
