//! Elements in the browser: built, taken over from prerendered HTML, changed in place.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{CastFrom, RemoveEventHandler, Rndr};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use leptos::web_sys::{Element, Node};
use wasm_bindgen::JsCast;

use crate::element::{Child, El, Handler};

/// An element that is in the document, with what it was made from.
pub struct Placed {
    node: Element,
    tag: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    /// Each listener calls what stands in its cell, so that a change needs no new listener.
    listeners: Vec<(Rc<RefCell<Handler>>, RemoveEventHandler<Element>)>,
    children: Vec<PlacedChild>,
}

enum PlacedChild {
    El(Placed),
    Text(Node, String),
    Nothing(Node),
}

impl PlacedChild {
    fn node(&self) -> &Node {
        match self {
            Self::El(placed) => &placed.node,
            Self::Text(node, _) | Self::Nothing(node) => node,
        }
    }
}

fn listen(
    node: &Element,
    event: &str,
    handler: Handler,
) -> (Rc<RefCell<Handler>>, RemoveEventHandler<Element>) {
    let cell = Rc::new(RefCell::new(handler));
    let called = cell.clone();
    let remove = Rndr::add_event_listener(
        node,
        event,
        Box::new(move |event| {
            let handler = called.borrow().clone();
            (handler.0)(event);
        }),
    );
    (cell, remove)
}

fn build(element: El) -> Placed {
    let element = *element.0;
    let namespace = matches!(element.tag, "svg" | "path").then_some("http://www.w3.org/2000/svg");
    let node = Rndr::create_element(element.tag, namespace);
    for (name, value) in &element.attributes {
        Rndr::set_attribute(&node, name, value);
    }
    let children: Vec<PlacedChild> = element.children.into_iter().map(build_child).collect();
    for child in &children {
        Rndr::insert_node(&node, child.node(), None);
    }
    let listeners =
        element.handlers.into_iter().map(|(event, handler)| listen(&node, event, handler)).collect();
    Placed { node, tag: element.tag, attributes: element.attributes, listeners, children }
}

fn build_child(child: Child) -> PlacedChild {
    match child {
        Child::El(element) => PlacedChild::El(build(element)),
        Child::Text(text) => PlacedChild::Text(Rndr::create_text_node(&text).unchecked_into(), text),
        Child::Nothing => PlacedChild::Nothing(Rndr::create_placeholder().unchecked_into()),
    }
}

fn take_over(element: El, node: Element) -> Placed {
    let element = *element.0;
    let mut children = Vec::new();
    let mut next = Rndr::first_child(&node);
    for child in element.children {
        let Some(current) = next else {
            // The markup has less than the view: what is missing is built.
            let built = build_child(child);
            Rndr::insert_node(&node, built.node(), None);
            children.push(built);
            next = None;
            continue;
        };
        next = Rndr::next_sibling(&current);
        children.push(match child {
            Child::El(element) => match Element::cast_from(current.clone()) {
                Some(node) => PlacedChild::El(take_over(element, node)),
                None => exchange(&current, Child::El(element)),
            },
            Child::Text(text) => PlacedChild::Text(current, text),
            Child::Nothing => PlacedChild::Nothing(current),
        });
    }
    let listeners =
        element.handlers.into_iter().map(|(event, handler)| listen(&node, event, handler)).collect();
    Placed { node, tag: element.tag, attributes: element.attributes, listeners, children }
}

/// Puts a child in the place of a node.
fn exchange(old: &Node, child: Child) -> PlacedChild {
    let built = build_child(child);
    if let Some(parent) = Rndr::get_parent(old).and_then(Element::cast_from) {
        Rndr::insert_node(&parent, built.node(), Some(old));
    }
    Rndr::remove(old);
    built
}

fn update(placed: &mut Placed, element: El) {
    let same = placed.tag == element.0.tag && placed.listeners.len() == element.0.handlers.len();
    if !same {
        if let PlacedChild::El(built) = exchange(&placed.node.clone(), Child::El(element)) {
            *placed = built;
        }
        return;
    }
    let element = *element.0;
    for (name, _) in &placed.attributes {
        if element.attributes.iter().all(|new| new.0 != *name) {
            Rndr::remove_attribute(&placed.node, name);
        }
    }
    for attribute in &element.attributes {
        if !placed.attributes.contains(attribute) {
            Rndr::set_attribute(&placed.node, attribute.0, &attribute.1);
        }
    }
    placed.attributes = element.attributes;
    for ((cell, _), (_, handler)) in placed.listeners.iter().zip(element.handlers) {
        cell.replace(handler);
    }
    // Lists grow and shrink at their end, so that what has focus stays where it is.
    while placed.children.len() > element.children.len() {
        if let Some(surplus) = placed.children.pop() {
            Rndr::remove(surplus.node());
        }
    }
    let mut children = element.children.into_iter();
    for old in &mut placed.children {
        let Some(new) = children.next() else { break };
        match (old, new) {
            (PlacedChild::El(placed), Child::El(element)) => update(placed, element),
            (PlacedChild::Nothing(_), Child::Nothing) => {}
            (PlacedChild::Text(node, text), Child::Text(new)) => {
                if *text != new {
                    Rndr::set_text(node.unchecked_ref(), &new);
                    *text = new;
                }
            }
            (old, new) => {
                let node = old.node().clone();
                *old = exchange(&node, new);
            }
        }
    }
    for child in children {
        let built = build_child(child);
        Rndr::insert_node(&placed.node, built.node(), None);
        placed.children.push(built);
    }
}

/// What is shown now, anew whenever what it reads has changed. One type for all widgets: what Leptos makes of it is in
/// the core once.
pub type Showing = Box<dyn FnMut() -> El + Send>;

/// Makes a widget's view one that Leptos can show.
pub fn shown(view: impl FnMut() -> El + Send + 'static) -> Showing {
    Box::new(view)
}

/// A view inside an element of another view, which leaves that element's inside alone.
pub struct Inset(Placed);

impl Inset {
    /// Takes over what was rendered in `place`, else builds it there.
    pub fn new(place: &Element, view: El) -> Self {
        let there = Rndr::first_child(place).and_then(Element::cast_from);
        Self(match there {
            Some(node) => take_over(view, node),
            None => {
                let placed = build(view);
                Rndr::insert_node(place, &placed.node, None);
                placed
            }
        })
    }

    pub fn update(&mut self, view: El) {
        update(&mut self.0, view);
    }
}

impl Mountable for Placed {
    fn unmount(&mut self) {
        Rndr::remove(&self.node);
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        Rndr::insert_node(parent, &self.node, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match Rndr::get_parent(&self.node).and_then(Element::cast_from) {
            Some(parent) => {
                child.mount(&parent, Some(&self.node));
                true
            }
            None => false,
        }
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.node.clone()]
    }
}

impl Render for El {
    type State = Placed;

    fn build(self) -> Placed {
        build(self)
    }

    fn rebuild(self, state: &mut Placed) {
        update(state, self);
    }
}

impl AddAnyAttr for El {
    type Output<New: Attribute> = Self;

    fn add_any_attr<New: Attribute>(self, _: New) -> Self {
        self
    }
}

impl RenderHtml for El {
    type AsyncOutput = Self;
    type Owned = Self;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Placed {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        let placed = match Element::cast_from(cursor.current()) {
            Some(node) => take_over(self, node),
            None => build(self),
        };
        cursor.set(placed.node.clone().unchecked_into());
        position.set(Position::NextChild);
        placed
    }

    fn into_owned(self) -> Self {
        self
    }
}
