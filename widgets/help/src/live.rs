//! The widget in the browser.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use aftersale_api::help::Help;
use aftersale_api::read::document;
use aftersale_client::First;
use aftersale_element::{Host, Shown, Start};
use aftersale_text::Words;
use aftersale_ui::{Frame, shown, styles};
use leptos::prelude::{ArcTrigger, Notify, Track};
use send_wrapper::SendWrapper;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::view::{Ui, view};
use crate::{OWN_STYLES, Screen, screen};

/// One widget on one page.
struct Widget {
    host: Host,
    ui: Ui,
    screen: RefCell<Screen>,
    changed: ArcTrigger,
    state: Cell<&'static str>,
}

/// What shows the widget, once its part is there.
#[wasm_split(help, fallible)]
pub fn part() -> Result<fn(Start) -> Shown, SplitLoaderError> {
    Ok(show)
}

fn show(start: Start) -> Shown {
    let Start { lang, props, host, messages, answer, inbox, place } = start;
    let frame = Frame::new(&lang, props.peek("dir").as_deref(), props.heading_level());
    let words = Words::new(&lang, messages);
    let widget = Rc::new_cyclic(|weak: &Weak<Widget>| {
        let weak = weak.clone();
        let retry = Rc::new(move || {
            if let Some(widget) = weak.upgrade() {
                widget.retry();
            }
        });
        Widget {
            ui: Ui { words, frame, retry },
            screen: RefCell::new(screen(document(answer))),
            changed: ArcTrigger::new(),
            state: Cell::new(""),
            host,
        }
    });
    widget.tell();
    widget.host.emit("aftersale-ready", &[]);
    let listening = widget.clone();
    inbox.listen(move |value| listening.arrive(document(value)));
    let showing = SendWrapper::new(widget);
    place.show(
        &[styles(), OWN_STYLES],
        shown(move || {
            showing.changed.track();
            view(&showing.ui, &showing.screen.borrow(), "")
        }),
    )
}

impl Widget {
    /// Tells the page how things stand.
    fn tell(&self) {
        // Nothing is borrowed while the page's listeners run: they may set other data at once.
        let (state, trouble) = match &*self.screen.borrow() {
            Screen::Loading => ("loading", None),
            Screen::NoOrder => ("empty", None),
            Screen::Help(_) => ("ready", None),
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

    fn retry(&self) {
        if self.host.refresh() {
            self.put(Screen::Loading);
        }
    }

    fn arrive(&self, first: Option<First<Help>>) {
        if matches!(first, Some(First::Refresh | First::Nothing)) {
            return;
        }
        let next = screen(first);
        let keeps = matches!(&next, Screen::Failed(trouble) if trouble.passes())
            && matches!(*self.screen.borrow(), Screen::Help(_));
        let waited = matches!(*self.screen.borrow(), Screen::Loading);
        // Help that is shown stays when reading it again failed for reasons that pass.
        if keeps {
            return;
        }
        self.put(next);
        if waited {
            self.host.focus("#title");
        }
    }
}
