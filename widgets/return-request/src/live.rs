//! The widget in the browser: what the customer does, and what becomes of it.

mod about;
mod deeds;
mod kept;
mod photos;
mod sending;
mod steps;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use aftersale_api::read::document;
use aftersale_api::returns::ReturnStep;
use aftersale_client::photo::{call, get, set};
use aftersale_client::{Client, First, IdempotencyKey, Trouble};
use aftersale_element::{Host, Props, Shown, Start};
use aftersale_lookup::{Calls, Notice};
use aftersale_text::Words;
use aftersale_ui::{FORMS, Frame, shown, styles};
use leptos::prelude::{ArcTrigger, Notify, Track};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use web_sys::HtmlElement;

use crate::draft::Draft;
use crate::screen::{Arrived, Given, Screen};
use crate::view::{Deed, Ui, view};
use crate::wizard::{Page, Stop, Wizard};
use crate::{OWN_STYLES, guest, later};

/// One widget on one page.
pub struct Widget {
    pub(crate) host: Host,
    root: HtmlElement,
    props: Props,
    pub(crate) ui: Ui,
    pub(crate) screen: RefCell<Screen>,
    said: RefCell<String>,
    changed: ArcTrigger,
    state: Cell<&'static str>,
    files: RefCell<Vec<photos::File>>,
    uploading: Cell<bool>,
    /// What was sent and not answered yet, with its key: the same again is a retry, anything else a new intention.
    sent: RefCell<Option<(Draft, IdempotencyKey)>>,
    /// Counts the pages that asked for figures: an answer for one that was left is dropped.
    asked: Cell<u32>,
    history: RefCell<Option<steps::History>>,
    /// Order id and token got with a code; in memory only.
    pub(crate) granted: RefCell<Option<(String, String)>>,
    pub(crate) calls: Calls,
    /// What stood there when the access ran out.
    parked: RefCell<Option<Box<Wizard>>>,
    /// A preview of a page further on: it shows what it was given, and asks for nothing.
    preview: Cell<bool>,
}

/// What shows the widget, once its part is there.
#[wasm_split(return_request, fallible)]
pub fn part() -> Result<fn(Start) -> Shown, SplitLoaderError> {
    Ok(show)
}

fn show(start: Start) -> Shown {
    let further = later::is_preview(&start.answer);
    let asks = matches!(first(&start.answer), Screen::Guest(_));
    if !further && !asks {
        return shown_at_once(start);
    }
    // The look-up, or a preview of what stands further on: what the server rendered stays until the rest is there.
    let place: Rc<RefCell<Option<Shown>>> = Rc::default();
    let weak = Rc::downgrade(&place);
    spawn_local(async move {
        if further {
            later::load(&start.host).await;
        }
        if asks {
            guest::load(&start.host).await;
        }
        if let Some(place) = weak.upgrade() {
            place.replace(Some(shown_at_once(start)));
        }
    });
    Shown::of(place)
}

fn first(answer: &JsValue) -> Screen {
    document(answer.clone()).map_or_else(|| Screen::first(None), |arrived: Arrived| arrived.0)
}

fn shown_at_once(start: Start) -> Shown {
    let Start { lang, props, host, messages, answer, inbox, place } = start;
    let frame = Frame::new(&lang, props.peek("dir").as_deref(), props.heading_level());
    let words = Words::new(&lang, messages);
    let mut screen = first(&answer);
    if matches!(screen, Screen::Guest(_)) && guest::styles().is_none() {
        screen = Screen::Failed(Trouble::Offline);
    }
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
            props,
            screen: RefCell::new(screen),
            said: RefCell::default(),
            changed: ArcTrigger::new(),
            state: Cell::new(""),
            files: RefCell::default(),
            uploading: Cell::new(false),
            sent: RefCell::default(),
            asked: Cell::new(0),
            history: RefCell::default(),
            granted: RefCell::default(),
            calls: Calls::default(),
            parked: RefCell::default(),
            preview: Cell::new(later::is_preview(&answer)),
            host,
        }
    });
    widget.tell();
    widget.host.emit("aftersale-ready", &[]);
    let listening = widget.clone();
    inbox.listen(move |value| listening.hear(value));
    let showing = SendWrapper::new(widget.clone());
    let placed = place.show(
        &[styles(), FORMS, OWN_STYLES, guest::styles().unwrap_or_default()],
        shown(move || {
            showing.changed.track();
            view(&showing.ui, &showing.screen.borrow(), &showing.said.borrow())
        }),
    );
    widget.listen_to_history();
    widget.opened();
    placed
}

impl Widget {
    /// Tells the page how things stand.
    fn tell(&self) {
        // Nothing is borrowed while the page's listeners run: they may set other data at once.
        let (state, trouble) = match &*self.screen.borrow() {
            Screen::Loading => ("loading", None),
            Screen::Guest(_) => ("empty", None),
            Screen::Wizard(wizard) => match wizard.page {
                Page::Status | Page::Reported => ("submitted", None),
                Page::Start | Page::Step(_) => ("ready", None),
            },
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

    /// Shows what is there now.
    pub(crate) fn show(&self) {
        self.changed.notify();
        let root = self.root.clone();
        // The view is changed by a task that was woken just now, and this one comes after it.
        spawn_local(async move { follow(&root) });
        self.tell();
    }

    pub(crate) fn put(self: &Rc<Self>, screen: Screen) {
        let asks = matches!(screen, Screen::Guest(_)) && !matches!(&*self.screen.borrow(), Screen::Guest(_));
        self.screen.replace(screen);
        self.show();
        if asks {
            guest::show_step(self);
        }
    }

    /// Reads again what may come back; whether there is anything to ask with.
    pub(crate) fn refresh(self: &Rc<Self>) -> bool {
        let granted = self.granted.borrow().clone();
        match granted {
            Some(granted) => guest::read(self, granted),
            None => return self.host.refresh(),
        }
        true
    }

    /// Somebody whose access has run out gets in again, and goes on where they were.
    fn look_up(self: &Rc<Self>) {
        self.keep();
        self.granted.take();
        let mut number = String::new();
        if let Screen::Wizard(wizard) = self.screen.replace(Screen::Loading) {
            number.push_str(&wizard.told.order_number);
            self.parked.replace(Some(wizard));
        }
        self.put(Screen::guest(&number, Some(Notice::Expired)));
    }

    pub(crate) fn say(&self, text: String) {
        self.said.replace(text);
        self.changed.notify();
    }

    /// Changes the wizard, if that is what stands there.
    #[inline(never)]
    pub(crate) fn with(&self, change: &mut dyn FnMut(&mut Wizard)) {
        if let Screen::Wizard(wizard) = &mut *self.screen.borrow_mut() {
            change(wizard);
        }
    }

    /// Changes the wizard, keeps the answers and shows them.
    #[inline(never)]
    pub(crate) fn change(&self, change: &mut dyn FnMut(&mut Wizard)) {
        self.with(change);
        self.with(&mut |wizard| wizard.recheck());
        self.keep();
        self.show();
    }

    pub(crate) fn client(&self) -> Client {
        let (base, key) = self.host.api();
        Client::new(base, key)
    }

    /// Got with a code, else the element's own. Without one the shop says what is missing.
    pub(crate) fn token(&self) -> String {
        let granted = self.granted.borrow().as_ref().map(|(_, token)| token.clone());
        granted.or_else(|| self.host.token()).unwrap_or_default()
    }

    pub(crate) fn window(&self) -> JsValue {
        get(&get(&self.root, "ownerDocument"), "defaultView")
    }

    pub(crate) fn prop(&self, name: &str) -> Option<String> {
        self.props.peek(name).filter(|value| !value.is_empty())
    }

    /// Goes on where the customer was, or where the page wants them, once there is an answer.
    fn opened(self: &Rc<Self>) {
        if let Some(id) = self.prop("return") {
            later::open(self, id);
            return;
        }
        if self.preview.get() {
            return later::entered(self);
        }
        let (mut kept, mut sent) = self.kept();
        if let Some(parked) = self.parked.take()
            && let Page::Step(page) = parked.page
        {
            let mut same = false;
            self.with(&mut |wizard| same = wizard.told.order_id == parked.told.order_id);
            if same && kept.is_none() {
                // Nothing is kept on the device, and it is still the same tab.
                sent = self.sent.borrow().as_ref().map(|(_, key)| key.clone());
                kept = Some((parked.draft, page));
            }
        }
        let item = self.prop("item");
        if !matches!(&*self.screen.borrow(), Screen::Wizard(_)) {
            return;
        }
        let was = sent.is_some();
        let mut resumed = false;
        if let Some((draft, page)) = kept {
            *self.sent.borrow_mut() = sent.map(|key| (draft.clone(), key));
            let mut draft = Some(draft);
            self.with(&mut |wizard| {
                if let Some(draft) = draft.take() {
                    resumed = true;
                    if was {
                        // As it was sent: the shop knows whether it is still possible.
                        wizard.draft = draft;
                        wizard.go(ReturnStep::Check);
                    } else {
                        wizard.resume(draft, page);
                    }
                }
            });
        } else if let Some(item) = item {
            self.with(&mut |wizard| {
                resumed = wizard.begin_with(&item);
            });
        }
        if resumed {
            self.show();
        }
        // The rest is fetched while the customer reads the first question.
        later::entered(self);
    }

    /// The rest of the wizard could not be fetched.
    pub(crate) fn lacks(&self) {
        if self.step().is_some_and(|step| !matches!(step, ReturnStep::Road | ReturnStep::Items)) {
            self.with(&mut |wizard| {
                wizard.begin();
                wizard.stop = Some(Stop::Broken);
            });
            self.show();
            self.host.focus("#trouble");
        }
    }

    /// Whether what was kept was on its way when the page was left.
    pub(crate) fn was_sent(&self) -> bool {
        let sent = self.sent.borrow();
        match (&*sent, &*self.screen.borrow()) {
            (Some((draft, _)), Screen::Wizard(wizard)) => !wizard.sending && *draft == wizard.draft,
            _ => false,
        }
    }

    /// An answer of the first call, or a call of the page.
    fn hear(self: &Rc<Self>, value: JsValue) {
        match get(&value, "method").as_string().as_deref() {
            Some("next") => return self.act(Deed::Next, &JsValue::UNDEFINED),
            Some("back") => return self.act(Deed::Back, &JsValue::UNDEFINED),
            Some("submit") => return self.act(Deed::Submit, &JsValue::UNDEFINED),
            Some("reset") => return self.reset(),
            _ => {}
        }
        let first: Option<First<Given>> = document(value);
        if matches!(first, Some(First::Refresh)) && self.granted.borrow().is_some() {
            self.refresh();
        }
        if matches!(first, Some(First::Refresh | First::Nothing)) {
            return;
        }
        self.learn(first);
    }

    /// What may come back, as it was read now.
    pub(crate) fn learn(self: &Rc<Self>, first: Option<First<Given>>) {
        let next = Screen::first(first);
        let waited = !matches!(&*self.screen.borrow(), Screen::Wizard(_));
        if waited {
            self.put(next);
            self.opened();
            self.host.focus("#title");
            return;
        }
        // What is shown stays when reading it again failed.
        let Screen::Wizard(new) = next else { return };
        let mut told = Some(new.told);
        let mut status = None;
        self.with(&mut |wizard| {
            if let Some(told) = told.take() {
                wizard.told = told;
                wizard.draft.settle(&wizard.told);
                wizard.recheck();
            }
            if let (Page::Status, Some(open)) = (wizard.page, &wizard.status) {
                status = Some(open.told.id.clone());
            }
        });
        self.show();
        if let Some(id) = status {
            later::open(self, id);
        }
    }

    fn reset(self: &Rc<Self>) {
        self.forget();
        self.with(&mut |wizard| {
            wizard.draft = Draft::default();
            wizard.begin();
        });
        self.show();
        self.host.focus("#title");
    }
}

/// What a customer has touched no longer follows its attribute: it is set as the wizard has it.
fn follow(root: &HtmlElement) {
    for (tag, says, is) in [("input", "defaultChecked", "checked"), ("option", "defaultSelected", "selected")]
    {
        let all = call(root, "querySelectorAll", &[&tag.into()]).unwrap_or_default();
        let mut at = 0;
        while let Ok(one) = js_sys::Reflect::get_u32(&all, at)
            && !one.is_undefined()
        {
            set(&one, is, &get(&one, says));
            at += 1;
        }
    }
}
