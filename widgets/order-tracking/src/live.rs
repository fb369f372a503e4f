//! The widget in the browser: what the customer does, what the API answers, what is told to the page.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use aftersale_api::order::Action;
use aftersale_api::problem::Code;
use aftersale_api::read::{Value, document};
use aftersale_client::{Failure, Trouble};
use aftersale_element::{Host, Props, Shown, Start};
use aftersale_lookup::{Calls, Step};
use aftersale_text::Words;
use leptos::prelude::{ArcTrigger, Notify, Track};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, Element, HtmlElement};

use crate::follow::Following;
use crate::screen::{Arrived, Screen};
use crate::state::glance;
use crate::ui::{Act, Ui};
use crate::view::view;
use crate::words::headline;
use crate::{OWN_STYLES, after, doing, first_screen, guest, is_rtl, kept, more, text};

/// One widget on one page.
pub struct Widget {
    pub host: Host,
    props: Props,
    ui: Ui,
    /// What holds the view.
    root: HtmlElement,
    /// The style sheets in use; a section brings its own.
    sheets: RefCell<Vec<&'static str>>,
    /// What is shown. One trigger instead of a signal each: a signal costs kilobytes per type.
    pub screen: RefCell<Screen>,
    /// Read out by the live region.
    said: RefCell<String>,
    changed: ArcTrigger,
    /// Order id and token got with a code; in memory only.
    pub granted: RefCell<Option<(String, String)>>,
    pub calls: Calls,
    state: Cell<&'static str>,
    /// The stream of what changes, once there is an order to follow.
    pub following: RefCell<Option<Following>>,
    pub follows: Cell<bool>,
    pub more: RefCell<Option<more::More>>,
    pub age: RefCell<Option<kept::Age>>,
    pub doing: RefCell<Option<doing::Doing>>,
}

/// `None` where a part that is needed could not be fetched.
pub async fn start(start: Start) -> Option<Shown> {
    let Start { lang, props, host, messages, answer, inbox, place } = start;
    let arrived: Option<Arrived> = document(answer);
    if arrived.as_ref().is_some_and(Arrived::asks) && !guest::load(&host).await {
        return None;
    }
    let order = props.peek("order").unwrap_or_default();
    let screen = first_screen(arrived, &order);
    let level = props.heading_level();
    let rtl = is_rtl(props.peek("dir").as_deref(), &lang);
    let words = Words::new(&lang, messages);
    let widget = Rc::new_cyclic(|weak: &Weak<Widget>| Widget {
        ui: Ui { words, level, rtl, sender: sender(weak.clone()) },
        root: place.root(),
        sheets: RefCell::new(vec![aftersale_ui::styles(), OWN_STYLES]),
        screen: RefCell::new(screen),
        said: RefCell::default(),
        changed: ArcTrigger::new(),
        granted: RefCell::default(),
        calls: Calls::default(),
        state: Cell::new(""),
        following: RefCell::default(),
        follows: Cell::new(false),
        more: RefCell::default(),
        age: RefCell::default(),
        doing: RefCell::default(),
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

    let showing = SendWrapper::new(widget.clone());
    let shown = place.show(
        &[aftersale_ui::styles(), OWN_STYLES],
        aftersale_ui::shown(move || {
            showing.changed.track();
            view(&showing.ui, &showing.screen.borrow(), &showing.said.borrow())
        }),
    );
    widget.complete();
    Some(shown)
}

fn sender(widget: Weak<Widget>) -> Rc<dyn Fn(Act, JsValue)> {
    Rc::new(move |act, event| {
        if let Some(widget) = widget.upgrade() {
            widget.act(act, event);
        }
    })
}

impl Widget {
    pub fn ui(&self) -> &Ui {
        &self.ui
    }

    pub fn words(&self) -> &Words {
        &self.ui.words
    }

    /// The first element of the view that matches.
    pub fn find(&self, selector: &str) -> Option<Element> {
        self.root.query_selector(selector).ok().flatten()
    }

    /// Whether the customer is asked something, or it is not known yet what to show.
    fn is_asking(&self) -> bool {
        matches!(*self.screen.borrow(), Screen::Loading | Screen::Guest(_))
    }

    pub fn document(&self) -> Option<Document> {
        self.root.owner_document()
    }

    pub fn attribute(&self, name: &str) -> Option<String> {
        self.props.peek(name)
    }

    /// Adds a section's style sheets, each once. A prerendered page has it already.
    pub fn style(&self, more: &[&'static str]) {
        let mut sheets = self.sheets.borrow_mut();
        let count = sheets.len();
        for sheet in more {
            if !sheets.iter().any(|there| std::ptr::eq(there.as_ptr(), sheet.as_ptr())) {
                sheets.push(sheet);
            }
        }
        if sheets.len() > count {
            self.host.styles(&sheets);
        }
    }

    /// The answer that the order shown was read from, and what is being done with it.
    pub fn given(&self) -> Option<(Value, Value)> {
        match &*self.screen.borrow() {
            Screen::Order(_, body) => Some((body.clone(), Value::default())),
            Screen::Doing(_, body, what) => Some((body.clone(), what.clone())),
            _ => None,
        }
    }

    /// Tells the page how things stand.
    fn tell(&self) {
        // Nothing is borrowed while the page's listeners run: they may set other data at once.
        let (state, problem, shown) = {
            let screen = self.screen.borrow();
            let (state, problem) = screen.state();
            let shown = match &*screen {
                Screen::Order(order, _) => Some(Ok(order.id.clone())),
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

    pub fn report(&self, trouble: Trouble) {
        self.host.emit("aftersale-error", &[("code", trouble.code())]);
    }

    pub fn show(self: &Rc<Self>, screen: Screen) {
        if !screen.is_guest() || guest::is_there() {
            self.put(screen);
            return;
        }
        self.put(Screen::Loading);
        let call = self.calls.next();
        let widget = self.clone();
        spawn_local(async move {
            let there = guest::load(&widget.host).await;
            if widget.calls.is_latest(call) {
                widget.put(if there { screen } else { Screen::Failed(Trouble::Offline) });
                widget.host.focus("#title");
            }
        });
    }

    fn put(self: &Rc<Self>, screen: Screen) {
        let before = self.news();
        self.screen.replace(screen);
        match (before, self.news()) {
            // Said once, when it is other news than before; what is shown changes where it stands.
            (Some(before), Some(now)) if before != now => self.say(now),
            _ => self.changed.notify(),
        }
        self.tell();
        self.complete();
    }

    /// What is shown gets what the core does not have for it.
    fn complete(self: &Rc<Self>) {
        if self.is_asking() {
            guest::dress(self);
        } else {
            after::call(self, None);
        }
    }

    /// The first line, where an order is shown.
    fn news(&self) -> Option<String> {
        match &*self.screen.borrow() {
            Screen::Order(order, _) => {
                Some(headline(self.words(), &glance(order).news.headline, &order.today_on))
            }
            _ => None,
        }
    }

    /// Got with a code, else the element's own.
    pub fn token(&self) -> Option<String> {
        let granted = self.granted.borrow().as_ref().map(|(_, token)| token.clone());
        granted.or_else(|| self.host.token())
    }

    /// Whether the data of an event names the order that is shown.
    pub fn is_about(&self, data: &str) -> bool {
        matches!(&*self.screen.borrow(), Screen::Order(order, _) | Screen::Doing(order, ..) if named(data, &order.id))
    }

    pub fn say(&self, words: String) {
        self.said.replace(words);
        self.changed.notify();
    }

    /// Shows the screen as it now is.
    pub fn draw(&self) {
        self.changed.notify();
    }

    fn arrive(self: &Rc<Self>, arrived: Option<Arrived>) {
        match arrived {
            // Without a token of its own the widget has nothing to ask with; the loader asks for the others.
            Some(Arrived::Refresh) if self.granted.borrow().is_some() => self.read(false),
            Some(Arrived::Refresh | Arrived::Nothing) => {}
            Some(Arrived::ShowParcel(id)) => self.show_parcel(&id),
            Some(Arrived::Failure(failure)) if self.keeps_order(&failure) => {
                self.report(Trouble::of(&failure));
            }
            arrived => {
                let waited = matches!(*self.screen.borrow(), Screen::Loading);
                let order = self.props.peek("order").unwrap_or_default();
                let screen = first_screen(arrived, &order).going_on(&self.screen.borrow());
                self.show(screen);
                if waited {
                    self.host.focus("#title");
                }
            }
        }
    }

    /// An order that is shown stays when reading it again failed for reasons that pass.
    pub fn keeps_order(&self, failure: &Failure) -> bool {
        let passes = match failure {
            Failure::Offline | Failure::Timeout => true,
            // Access that ran out while the page was open takes away nothing that is shown.
            Failure::Rejected(problem, _) => problem.retryable || problem.code == Code::ExpiredToken,
            Failure::Garbled => false,
        };
        passes && matches!(*self.screen.borrow(), Screen::Order(..) | Screen::Doing(..))
    }

    fn act(self: &Rc<Self>, act: Act, event: JsValue) {
        match act {
            Act::Guest(act) => guest::act(self, act, &event),
            Act::StartOver => {
                let step = match &*self.screen.borrow() {
                    Screen::Order(order, _) => Step::of(&order.number, None),
                    _ => Step::of("", None),
                };
                self.show(Screen::Guest(step));
                self.host.focus("#title");
            }
            Act::Retry => self.read(true),
            Act::Copy(number) => {
                let widget = self.clone();
                self.say(String::new());
                self.host.copy(&number, move |done| {
                    widget.say(if done {
                        text::copied(widget.words())
                    } else {
                        text::copy_failed(widget.words())
                    });
                });
            }
            Act::Do(action) => self.request_action(action),
        }
    }

    fn request_action(self: &Rc<Self>, action: Action) {
        let id = match &*self.screen.borrow() {
            Screen::Order(order, _) => order.id.clone(),
            _ => String::new(),
        };
        let mine =
            self.host.emit("aftersale-action-requested", &[("action", action.as_str()), ("order_id", &id)]);
        if mine {
            match action {
                Action::OpenClaim | Action::Cancel | Action::ShareGift => {
                    return after::call(self, Some(action));
                }
                Action::ContactShop => {}
                _ => self.say(text::action_by_shop(self.words())),
            }
            self.host.focus("#help");
        }
    }

    fn show_parcel(&self, id: &str) {
        let known = matches!(&*self.screen.borrow(), Screen::Order(order, _) if order.parcels.iter().any(|parcel| parcel.id == id));
        if known && !id.bytes().any(|byte| matches!(byte, b'"' | b'\\')) {
            let mut selector = String::from("[data-parcel=\"");
            selector.push_str(id);
            selector.push_str("\"]");
            self.host.focus(&selector);
        }
    }

    /// Reads the order; `anew` shows that it is loading, else the one shown stays until the answer is there.
    pub fn read(self: &Rc<Self>, anew: bool) {
        let granted = self.granted.borrow().clone();
        if let Some(granted) = granted {
            guest::read(self, granted, anew);
        } else if self.host.refresh() {
            if anew {
                self.show(Screen::Loading);
            }
        } else {
            let number = self.props.peek("order").unwrap_or_default();
            self.show(Screen::Guest(Step::of(&number, None)));
            self.host.focus("#title");
        }
    }
}

/// Whether `id` stands in quotes in a JSON text; ids hold nothing that JSON escapes.
fn named(json: &str, id: &str) -> bool {
    let (json, id) = (json.as_bytes(), id.as_bytes());
    json.windows(id.len() + 2).any(|piece| {
        piece.first() == Some(&b'"') && piece.last() == Some(&b'"') && piece.get(1..=id.len()) == Some(id)
    })
}
