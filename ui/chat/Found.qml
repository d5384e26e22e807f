pragma Singleton
import QtQuick

// What is looked for in the chat that is open; every text of the transcript marks it.
QtObject {
    property string words: ""
}
