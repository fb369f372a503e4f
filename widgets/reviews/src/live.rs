//! The widget in the browser: it asks the shop by itself, because its first call needs no token, and tells the page
//! and search engines what it shows.

mod structured;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use aftersale_api::read::document;
use aftersale_api::review::{ProductReviews, ReviewSort};
use aftersale_client::photo::{call, get, set};
use aftersale_client::{Client, Failure, First};
use aftersale_element::{Host, Props, Shown, Start};
use aftersale_text::Words;
use aftersale_ui::{FORMS, Frame, shown, styles};
use leptos::prelude::{ArcTrigger, Notify, Track};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use web_sys::HtmlElement;

use crate::given::{Given, screen};
use crate::screen::{Page, Query, Screen};
use crate::view::{Deed, Ui, counted, numbered, view};
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
    /// A state written down and not lived through: nothing is asked for.
    preview: bool,
    /// The product that is shown or asked for.
    product: RefCell<Option<String>>,
    /// Counts readings, so that an answer to an older one is dropped.
    reading: Cell<u32>,
    /// The script inside the element.
    script: RefCell<JsValue>,
}

/// What shows the widget, once its part is there.
#[wasm_split(reviews, fallible)]
pub fn part() -> Result<fn(Start) -> Shown, SplitLoaderError> {
    Ok(show)
}

fn show(start: Start) -> Shown {
    let Start { lang, props, host, messages, answer, inbox, place } = start;
    let frame = Frame::new(&lang, props.peek("dir").as_deref(), props.heading_level());
    let words = Words::new(&lang, messages);
    // Where nothing was asked for there is no answer at all.
    let given = document::<Given>(answer);
    let preview = given.as_ref().is_some_and(Given::is_preview);
    let mut first = screen(given, &|name| props.peek(name));
    first.base = host.api().0;
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
            product: RefCell::new(props.peek("product")),
            reading: Cell::new(0),
            script: RefCell::default(),
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
            showing.follow_product();
            showing.structure();
            view(&showing.ui, &showing.screen.borrow(), &showing.said.borrow())
        }),
    );
    if matches!(widget.screen.borrow().page, Page::Loading) {
        widget.read(false);
    }
    placed
}

impl Widget {
    /// Shows the screen as it now is, and tells the page how things stand.
    fn update(self: &Rc<Self>) {
        self.changed.notify();
        let widget = self.clone();
        // The view is changed by a task that was woken just now, and this one comes after it.
        spawn_local(async move { widget.follow_sort() });
        self.tell();
    }

    fn say(&self, text: String) {
        self.said.replace(text);
    }

    fn tell(&self) {
        // Nothing is borrowed while the page's listeners run: they may set other data at once.
        let (state, problem, trouble) = {
            let screen = self.screen.borrow();
            let (state, trouble) = match &screen.page {
                Page::Loading => ("loading", None),
                Page::Unknown => ("empty", None),
                Page::Setup => ("error", Some("setup")),
                Page::Failed(why) => ("error", Some(why.code())),
                Page::Reviews(list) if list.summary.published == 0 => ("empty", None),
                Page::Reviews(_) => ("ready", None),
            };
            (state, screen.failed.is_some(), trouble)
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

    /// A choice that was not followed stands in the list as it was made; it is set as the screen has it.
    fn follow_sort(&self) {
        let sort = call(&self.root, "querySelector", &[&"#sort".into()]).unwrap_or_default();
        let chosen: JsValue = self.screen.borrow().chosen().sort.as_str().into();
        if !sort.is_null() && get(&sort, "value") != chosen {
            set(&sort, "value", &chosen);
        }
    }

    /// A page that shows one product after the other in the same element.
    fn follow_product(self: &Rc<Self>) {
        let product = self.props.get("product");
        if *self.product.borrow() == product {
            return;
        }
        self.product.replace(product.clone());
        let widget = self.clone();
        spawn_local(async move {
            let page = if product.is_none_or(|id| id.is_empty()) { Page::Setup } else { Page::Loading };
            {
                let mut screen = widget.screen.borrow_mut();
                *screen = Screen { base: std::mem::take(&mut screen.base), page, ..Screen::default() };
            }
            widget.say(String::new());
            widget.update();
            widget.read(false);
        });
    }

    /// Data of the page, or its wish to read again.
    fn arrive(self: &Rc<Self>, value: JsValue) {
        let given = document::<Given>(value);
        match given.map_or(First::Failure(Failure::Garbled), |given| given.first) {
            First::Refresh | First::Nothing => self.read(false),
            First::Answer(told) => {
                self.turn();
                self.screen.borrow_mut().read(Ok(told));
                self.update();
            }
            First::Failure(failure) => {
                self.screen.borrow_mut().read(Err(failure));
                self.update();
            }
        }
    }

    fn act(self: &Rc<Self>, deed: Deed, event: &JsValue) {
        let query = self.screen.borrow().chosen();
        match deed {
            Deed::Retry => {
                self.screen.borrow_mut().page = Page::Loading;
                self.say(text::loading(&self.ui.words));
                self.update();
                self.read(true);
            }
            Deed::Stars(stars) => {
                let stars = Some(stars).filter(|stars| query.stars != Some(*stars));
                self.choose(Query { stars, ..query });
            }
            Deed::All => {
                self.choose(Query { stars: None, ..query });
                self.host.focus("#count");
            }
            Deed::Sort => {
                let sort = get(&get(event, "currentTarget"), "value").as_string().unwrap_or_default();
                self.choose(Query { sort: ReviewSort::read(&sort), ..query });
            }
            Deed::Again => {
                let wanted = self.screen.borrow().wanted.unwrap_or(query);
                self.choose(wanted);
                self.host.focus("#count");
            }
            Deed::More => self.more(),
        }
    }

    /// From now on answers to what was asked before are dropped.
    fn turn(&self) -> u32 {
        let turn = self.reading.get().wrapping_add(1);
        self.reading.set(turn);
        turn
    }

    async fn ask(&self, query: Query, cursor: Option<&str>) -> Result<ProductReviews, Failure> {
        let product = self.product.borrow().clone().unwrap_or_default();
        let (base, key) = self.host.api();
        let locale = self.ui.words.tag();
        Client::new(base, key).product_reviews(&product, query.sort, query.stars, cursor, locale).await
    }

    /// The first page of what is shown. Who asked for it again goes on where it comes.
    fn read(self: &Rc<Self>, focus: bool) {
        if self.preview || matches!(self.screen.borrow().page, Page::Setup) {
            return;
        }
        let (query, turn, widget) = (self.screen.borrow().query, self.turn(), self.clone());
        spawn_local(async move {
            let answer = widget.ask(query, None).await;
            if widget.reading.get() != turn {
                return;
            }
            widget.screen.borrow_mut().read(answer);
            widget.say(String::new());
            widget.update();
            if focus {
                widget.host.focus("#title");
            }
        });
    }

    fn choose(self: &Rc<Self>, wanted: Query) {
        if self.preview || !self.screen.borrow_mut().choose(wanted) {
            return;
        }
        self.say(text::choosing(&self.ui.words));
        self.update();
        let (turn, widget) = (self.turn(), self.clone());
        spawn_local(async move {
            let answer = widget.ask(wanted, None).await;
            if widget.reading.get() != turn {
                return;
            }
            widget.screen.borrow_mut().came(answer);
            widget.count(text::choice_failed);
        });
    }

    fn more(self: &Rc<Self>) {
        if self.preview {
            return;
        }
        let next = self.screen.borrow_mut().more();
        let Some(next) = next else { return };
        self.say(text::more_loading(&self.ui.words));
        self.update();
        let (query, before) = {
            let screen = self.screen.borrow();
            (screen.query, screen.list().map_or(0, |list| list.reviews.len()))
        };
        let (turn, widget) = (self.turn(), self.clone());
        spawn_local(async move {
            let answer = widget.ask(query, Some(&next)).await;
            if widget.reading.get() != turn {
                return;
            }
            let came = answer.is_ok();
            widget.screen.borrow_mut().more_came(answer);
            widget.count(text::more_failed);
            widget.host.focus(&if came { numbered("#review-", before) } else { String::from("#again") });
        });
    }

    /// Shows what came, and says how much it is, or that it did not come.
    fn count(self: &Rc<Self>, failed: fn(&Words) -> String) {
        let said = {
            let screen = self.screen.borrow();
            match (screen.list(), screen.failed) {
                (Some(list), None) => counted(&self.ui.words, &screen, list),
                _ => failed(&self.ui.words),
            }
        };
        self.say(said);
        self.update();
    }
}
