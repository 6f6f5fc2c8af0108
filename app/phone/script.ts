import { chooseWay } from "./choose-way"

chooseWay()
